package org.tompolicy.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.testing.Slow;

@Isolated
@Slow
class ManyRandomEditsTest extends RandomEdits {

    @Test
    void cachedEqualsUncached() {
        cachedEqualsUncached(2, 500);
    }
}
