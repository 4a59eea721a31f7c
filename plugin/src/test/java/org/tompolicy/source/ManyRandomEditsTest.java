package org.tompolicy.source;

import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Slow;

@Slow
class ManyRandomEditsTest extends RandomEdits {

    @Test
    void cachedEqualsUncached() {
        cachedEqualsUncached(2, 500);
    }
}
