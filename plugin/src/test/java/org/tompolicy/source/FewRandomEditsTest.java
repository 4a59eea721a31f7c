package org.tompolicy.source;

import org.junit.jupiter.api.Test;

class FewRandomEditsTest extends RandomEdits {

    @Test
    void cachedEqualsUncached() {
        cachedEqualsUncached(1, 10);
    }
}
