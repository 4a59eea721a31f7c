package org.tompolicy.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FewRandomEditsTest extends RandomEdits {

    @Test
    void cachedEqualsUncached() {
        cachedEqualsUncached(1, 10);
    }
}
