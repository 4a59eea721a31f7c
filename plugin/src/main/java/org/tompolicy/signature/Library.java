package org.tompolicy.signature;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The library that knows keys and certificates; asked by name where Java has its own, and never entered into Java's list. */
final class Library {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Library() {}
}
