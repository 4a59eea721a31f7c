package org.tompolicy.model;

import java.util.List;
import org.tompolicy.finding.Location;

/**
 * A folder of measures.
 *
 * @param folder name of the folder
 * @param idPrefix letters that the ids of its measures begin with, or an empty string
 * @param measures sorted by id
 */
public record Category(
        String folder, String title, Text introduction, String idPrefix, List<Measure> measures, Location location) {

    public Category {
        measures = List.copyOf(measures);
    }

    /** The same folder with other texts. */
    public Category with(Text otherIntroduction, List<Measure> others) {
        return new Category(folder, title, otherIntroduction, idPrefix, others, location);
    }
}
