package org.tompolicy.read;

import java.util.List;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Passage;

/**
 * The body of a measure or sub-processor.
 *
 * @param passages in reading order
 * @param claims in reading order; the one for the text outside claims last
 */
record Promises(List<Passage> passages, List<Claim> claims) {
    Promises {
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
    }
}
