package org.tompolicy.model;

import java.util.Objects;

/** Where a link or a picture leads. */
public sealed interface Target {

    /** A measure, or a claim or another place in it; {@code anchor} is empty for the measure as a whole. */
    record Measure(String id, String anchor) implements Target {
        public Measure {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measure(this);
        }
    }

    /** A sub-processor, or a place in its text. */
    record SubProcessor(String id, String anchor) implements Target {
        public SubProcessor {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subProcessor(this);
        }
    }

    /**
     * An architecture document or a section of it.
     *
     * @param page the document's page from the site's root, for example {@code architecture/deployment.html}
     */
    record Section(String page, String anchor) implements Target {
        public Section {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.section(this);
        }
    }

    /** A place in the text of the policy as a whole: its preamble, its glossary, a category. */
    record Start(String anchor) implements Target {
        public Start {
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.start(this);
        }
    }

    /** The certificates that customers may see. */
    record Certificates() implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.certificates(this);
        }
    }

    /** A place in the same page. */
    record Place(String anchor) implements Target {
        public Place {
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.place(this);
        }
    }

    /** Another host, a mailbox or a telephone: an address with a scheme. */
    record Web(String address) implements Target {
        public Web {
            Objects.requireNonNull(address, "address");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.web(this);
        }
    }

    /** A picture by its path from the site's root, for example {@code architecture/images/context.svg}. */
    record File(String path) implements Target {
        public File {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.file(this);
        }
    }

    /** As the writer put it, before anybody has found out where it leads. */
    record Written(String address) implements Target {
        public Written {
            Objects.requireNonNull(address, "address");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(this);
        }
    }

    /** Answers a question about each kind of target. */
    interface Visitor<R> {
        R measure(Measure target);

        R subProcessor(SubProcessor target);

        R section(Section target);

        R start(Start target);

        R certificates(Certificates target);

        R place(Place target);

        R web(Web target);

        R file(File target);

        R written(Written target);
    }

    /** Asks the visitor about this target. */
    <R> R accept(Visitor<R> visitor);
}
