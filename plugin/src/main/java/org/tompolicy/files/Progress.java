package org.tompolicy.files;

/** Is told how far work has come that may take long, so that somebody who waits can be told. Nothing depends on it. */
public interface Progress {

    /** Nobody waits. */
    Progress NONE = (work, count) -> {
        return new Steps() {
            @Override
            public void done(String piece) {
                // nobody asks
            }

            @Override
            public void close() {
                // nobody asks
            }
        };
    };

    /** Work that is under way; closed where it ends, also by an exception. */
    interface Steps extends AutoCloseable {

        /**
         * A piece is done.
         *
         * @param piece what it was: a file, as people know it
         */
        void done(String piece);

        @Override
        void close();
    }

    /**
     * Work begins.
     *
     * @param work what is done, the beginning of a sentence, such as {@code Reading documents}
     * @param count of its pieces; 0 where it is done as a whole
     */
    Steps begin(String work, int count);
}
