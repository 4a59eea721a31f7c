/**
 * Signatures of bytes: a key is opened, signs, and says whose it is; a signature that somebody made is checked against the bytes
 * and the certificate that it names. It knows no PDF and no file, and never says whether a certificate is to be trusted.
 */
@Room(
        name = "signature",
        mayImport = {"files"},
        onlyRoomWith = {"org.bouncycastle", "java.security.KeyStore", "java.security.cert"})
package org.tompolicy.signature;

import org.tompolicy.Room;
