package org.tompolicy.model;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;

/** What promises something to an audience: a measure or a sub-processor, as it is published. */
public sealed interface Promising permits PublishedMeasure, PublishedSubProcessor {

    /** Id that links and changes name. */
    String id();

    /** The name that readers know it by. */
    String title();

    /** Number of its revision. */
    int revision();

    /** What it promises. */
    Promises promises();

    /** Ids of the services that it holds for; empty for all. */
    default List<String> services() {
        return promises().services();
    }

    /** The body in reading order. */
    default List<PublishedPassage> passages() {
        return promises().passages();
    }

    /** Its claims in reading order. */
    default List<PublishedClaim> claims() {
        return promises().claims();
    }

    /** The claim with an id. */
    default Optional<PublishedClaim> claim(String claimId) {
        return promises().claim(claimId);
    }
}
