package org.tompolicy.bench;

/** What has happened before a build. */
enum Case {
    COLD("cold", "Nothing is there: no output, no cache."),
    UNCHANGED("unchanged", "The same text was built just before."),
    CHANGED("one changed", "One word of one measure is another one than in the build before."),
    START("start", "A build that does nothing: Maven's own start."),
    VERIFY("verify", "The files of 50 releases are compared with their digests."),
    PREVIEW(
            "edit in the preview",
            "From saving a measure to its page with the new word, asked for when the preview tells of it.");

    private final String word;
    private final String meaning;

    Case(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    static Case of(String word) {
        for (Case one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No such case: " + word);
    }
}
