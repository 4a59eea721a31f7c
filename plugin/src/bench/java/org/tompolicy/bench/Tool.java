package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something that builds a site of a text. */
interface Tool {

    /** Its name among the figures. */
    String id();

    /** Its name with its version. */
    String name();

    /** What a reader of the figures has to know: how it is set up and what it does not do. */
    String remark();

    /** Whether it is run so; where not, the remark says why. */
    boolean runs(int measures, Case situation);

    /** Makes a project of a text, which is copied into it, and fetches what it needs from the network. */
    void prepare(Path text, Path project) throws IOException;

    /** Where in its project the text lies. */
    String text();

    List<String> command();

    /** What it writes for readers, in its project. */
    String output();

    /** What has to go so that it is cold. */
    List<String> remembered();
}
