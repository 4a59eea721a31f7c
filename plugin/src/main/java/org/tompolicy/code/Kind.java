package org.tompolicy.code;

/** What a piece of code is. */
public enum Kind {
    /** A word of the language, or a tag. */
    WORD("code-word"),
    /** What a value is called: a key, an attribute, a variable, an annotation. */
    NAME("code-name"),
    /** Words in quotes. */
    TEXT("code-text"),
    NUMBER("code-number"),
    COMMENT("code-comment");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The class that pages give it. */
    public String word() {
        return word;
    }
}
