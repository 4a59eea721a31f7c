package org.tompolicy.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tompolicy.change.Alignment;
import org.tompolicy.prose.Sentences;
import org.tompolicy.word.Revision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Compares lines sentence by sentence: a sentence stays as it was, or goes and comes as a whole. */
final class Sentence {

    /** What stands for a picture or a line break among the letters. */
    private static final String THING = "\ufffc";

    private final Document page;
    private final String language;
    private final Ids ids;

    /** Elements that stand in the page already; a second copy of one has no id. */
    private final Set<Element> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Sentence(Document page, String language, Ids ids) {
        this.page = page;
        this.language = language;
        this.ids = ids;
    }

    /**
     * Words, a picture or another empty element, with the elements around it from the outside in.
     *
     * @param ends whether a sentence ends with it
     */
    private record Atom(Node leaf, List<Element> around, String text, boolean ends) {}

    /** The nodes of two lines as one, below an element. */
    void merge(List<Node> before, List<Node> after, Element into) {
        List<List<Atom>> old = sentences(before);
        List<List<Atom>> young = sentences(after);
        Writer writer = new Writer(into);
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(keys(old), keys(young))) {
            writer.exchanged(old.subList(i, pair.before()), young.subList(j, pair.after()));
            writer.write(young.get(pair.after()));
            i = pair.before() + 1;
            j = pair.after() + 1;
            if (i < old.size() && endsBlank(old.get(i - 1)) && !endsBlank(young.get(j - 1))) {
                writer.changed(List.of(List.of(blank())), Revision.Kind.DELETED);
            }
        }
        writer.exchanged(old.subList(i, old.size()), young.subList(j, young.size()));
    }

    private static boolean endsBlank(List<Atom> sentence) {
        return sentence.get(sentence.size() - 1).text().endsWith(" ");
    }

    private Atom blank() {
        return new Atom(page.createTextNode(" "), List.of(), " ", false);
    }

    private static List<String> keys(List<List<Atom>> sentences) {
        return sentences.stream().map(Sentence::key).toList();
    }

    private static String key(List<Atom> sentence) {
        StringBuilder key = new StringBuilder();
        for (Atom atom : sentence) {
            key.append(atom.text());
            if (atom.leaf() instanceof Element thing) {
                key.append(thing.getTagName()).append(thing.getAttribute("src")).append(thing.getAttribute("alt"));
            }
        }
        return key.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Writes sentences with the elements around them; neighbours share those that they shared. */
    private final class Writer {
        private final Element into;
        private final List<Element> open = new ArrayList<>();
        private final List<Element> copies = new ArrayList<>();

        Writer(Element into) {
            this.into = into;
        }

        void exchanged(List<List<Atom>> old, List<List<Atom>> young) {
            changed(old, Revision.Kind.DELETED);
            changed(young, Revision.Kind.INSERTED);
        }

        void changed(List<List<Atom>> sentences, Revision.Kind kind) {
            if (sentences.isEmpty()) {
                return;
            }
            open.clear();
            copies.clear();
            Element whole = page.createElement("span");
            whole.setAttribute(Revision.ATTRIBUTE, kind.word());
            into.appendChild(whole);
            Writer writer = new Writer(whole);
            sentences.forEach(writer::write);
            if (kind.isGone()) {
                ids.ofGone(whole);
            }
        }

        void write(List<Atom> sentence) {
            for (Atom atom : sentence) {
                enter(atom.around());
                Node leaf = atom.leaf() instanceof Element thing
                        ? thing.cloneNode(false)
                        : page.createTextNode(atom.text());
                at().appendChild(leaf);
            }
        }

        private void enter(List<Element> around) {
            int shared = 0;
            while (shared < open.size() && shared < around.size() && open.get(shared) == around.get(shared)) {
                shared++;
            }
            open.subList(shared, open.size()).clear();
            copies.subList(shared, copies.size()).clear();
            for (Element element : around.subList(shared, around.size())) {
                Element copy = (Element) element.cloneNode(false);
                if (!used.add(element)) {
                    copy.removeAttribute("id");
                }
                at().appendChild(copy);
                open.add(element);
                copies.add(copy);
            }
        }

        private Element at() {
            return copies.isEmpty() ? into : copies.get(copies.size() - 1);
        }
    }

    private List<List<Atom>> sentences(List<Node> line) {
        List<Atom> atoms = new ArrayList<>();
        line.forEach(node -> collect(node, List.of(), atoms));
        StringBuilder all = new StringBuilder();
        atoms.forEach(atom -> all.append(atom.text().isEmpty() ? THING : atom.text()));
        boolean entry = atoms.stream().anyMatch(Sentence::isEntry);
        List<Integer> ends = entry ? List.of(all.length()) : Sentences.ends(all.toString(), language);
        List<List<Atom>> sentences = new ArrayList<>();
        List<Atom> sentence = new ArrayList<>();
        int at = 0;
        int next = 0;
        for (Atom atom : atoms) {
            int length = Math.max(1, atom.text().length());
            int from = 0;
            while (next < ends.size() && ends.get(next) <= at + length) {
                int end = ends.get(next++) - at;
                if (end > from) {
                    sentence.add(part(atom, from, end));
                    from = end;
                }
                flush(sentences, sentence);
            }
            if (from < length) {
                sentence.add(part(atom, from, length));
            }
            if (atom.ends() && !entry) {
                flush(sentences, sentence);
            }
            at += length;
        }
        flush(sentences, sentence);
        return sentences;
    }

    private static Atom part(Atom atom, int from, int end) {
        return atom.text().isEmpty()
                ? atom
                : new Atom(atom.leaf(), atom.around(), atom.text().substring(from, end), atom.ends());
    }

    private static void flush(List<List<Atom>> sentences, List<Atom> sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
            sentence.clear();
        }
    }

    /** Whether it is the place of a number of a page: an entry of the contents goes and comes as a whole. */
    private static boolean isEntry(Atom atom) {
        return atom.leaf() instanceof Element element && element.hasAttribute("data-place");
    }

    /** The number of a heading stands by itself. */
    private void collect(Node node, List<Element> around, List<Atom> atoms) {
        if (node instanceof Text text) {
            String words =
                    Units.keepsBlanks(text) ? text.getData() : text.getData().replaceAll("[ \\t\\n\\r]+", " ");
            if (!words.isEmpty()) {
                atoms.add(new Atom(text, around, words, false));
            }
        } else if (node instanceof Element element) {
            if (!element.hasChildNodes()) {
                atoms.add(new Atom(element, around, "", false));
                return;
            }
            List<Element> inside = new ArrayList<>(around);
            inside.add(element);
            Units.children(element).forEach(child -> collect(child, List.copyOf(inside), atoms));
            if (element.getAttribute("class").equals("number")) {
                end(atoms);
            }
        }
    }

    private static void end(List<Atom> atoms) {
        if (!atoms.isEmpty()) {
            Atom last = atoms.get(atoms.size() - 1);
            atoms.set(atoms.size() - 1, new Atom(last.leaf(), last.around(), last.text(), true));
        }
    }
}
