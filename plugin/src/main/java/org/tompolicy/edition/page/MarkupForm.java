package org.tompolicy.edition.page;

import org.tompolicy.text.MarkdownWords;

/** How {@link Markup} is written: as HTML for a page, or as Markdown for its twin. */
public enum MarkupForm {
    HTML {
        @Override
        public Markup plain(String words) {
            return Markup.escaped(words);
        }

        @Override
        Markup time(String date, String words) {
            return new Markup(
                    "<time datetime=\"" + date + "\">" + Markup.escaped(words).html() + "</time>");
        }

        @Override
        public Markup strong(Markup words) {
            return new Markup("<strong>" + words.html() + "</strong>");
        }

        @Override
        public Markup link(String href, String words, String language) {
            String lang = language.isEmpty() ? "" : " lang=\"" + language + "\"";
            return new Markup("<a href=\"" + Markup.escaped(href).html() + "\"" + lang + ">"
                    + Markup.escaped(words).html() + "</a>");
        }

        @Override
        public Markup linked(String words) {
            return Markup.linked(words);
        }
    },
    MARKDOWN {
        @Override
        public Markup plain(String words) {
            return new Markup(MarkdownWords.escaped(words));
        }

        @Override
        Markup time(String date, String words) {
            return plain(words);
        }

        @Override
        public Markup strong(Markup words) {
            return new Markup(MarkdownWords.around("**", words.html()));
        }

        @Override
        public Markup link(String href, String words, String language) {
            return new Markup(MarkdownWords.link(href, MarkdownWords.escaped(words)));
        }

        @Override
        public Markup linked(String words) {
            return plain(words);
        }
    };

    /** Words with no sign in them. */
    public abstract Markup plain(String words);

    /** A day or a month, in words. */
    abstract Markup time(String date, String words);

    /** Words that are set off. */
    public abstract Markup strong(Markup words);

    /** A link; {@code language} of its words where they are not in that of the page, else an empty string. */
    public abstract Markup link(String href, String words, String language);

    /** Words in which mail and web addresses are links. */
    public abstract Markup linked(String words);
}
