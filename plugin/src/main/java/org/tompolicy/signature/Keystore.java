package org.tompolicy.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.cert.X509CertificateHolder;

/** A file with private keys and certificates, in the form of PKCS#12. */
final class Keystore {

    private static final List<String> JAVA = List.of("feedfeed", "cececece");

    /**
     * A private key with its certificates.
     *
     * @param chain the certificate of the key first
     */
    record Entry(String alias, PrivateKey key, List<X509CertificateHolder> chain) {}

    private final KeyStore store;
    private final char[] password;

    private Keystore(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /** @throws KeyProblem when it is no such file, or does not open */
    static Keystore open(byte[] content, char[] password) throws KeyProblem {
        requirePkcs12(content);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", Library.PROVIDER);
            store.load(new ByteArrayInputStream(content), password);
            return new Keystore(store, password);
        } catch (IOException | GeneralSecurityException | RuntimeException closed) {
            throw new KeyProblem(
                    "It does not open with the password in the environment variable " + SigningKey.PASSWORD
                            + (password.length == 0 ? ", which is empty" : "")
                            + ": the password is another one, or the file is damaged.",
                    closed);
        }
    }

    private static void requirePkcs12(byte[] content) throws KeyProblem {
        try {
            Pfx.getInstance(content);
        } catch (RuntimeException other) {
            throw new KeyProblem(other(content), other);
        }
    }

    private static String other(byte[] content) {
        String text = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            return "It is text (PEM) and no PKCS#12 file. Make one of the key and its certificates:"
                    + " openssl pkcs12 -export -inkey key.pem -in certificates.pem -out seal.p12";
        }
        if (content.length > 4 && JAVA.contains(HexFormat.of().formatHex(content, 0, 4))) {
            return "It is a keystore of Java (JKS) and no PKCS#12 file. Make one of it:"
                    + " keytool -importkeystore -srckeystore seal.jks -destkeystore seal.p12 -deststoretype PKCS12";
        }
        return "It is no PKCS#12 file. What signs is one file, called .p12 or .pfx as a rule, with a private key and its"
                + " certificates.";
    }

    /**
     * The entry that signs.
     *
     * @param alias its name; empty where there is only one
     * @throws KeyProblem when there is none, or nobody says which
     */
    Entry entry(Optional<String> alias) throws KeyProblem {
        try {
            return read(chosen(alias));
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            throw new KeyProblem(
                    "Its private key cannot be read: it is damaged, or of a kind that is not known.", unreadable);
        }
    }

    private String chosen(Optional<String> alias) throws GeneralSecurityException, KeyProblem {
        List<String> keys = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.isKeyEntry(name)) {
                keys.add(name);
            }
        }
        Collections.sort(keys);
        if (keys.isEmpty()) {
            throw new KeyProblem(
                    "It holds no private key, so nothing can be signed with it. Export the certificate together"
                            + " with its key.");
        }
        if (alias.isPresent()) {
            return keys.stream()
                    .filter(alias.get()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new KeyProblem("It holds no private key called " + alias.get() + " ("
                            + SigningKey.ALIAS + "). Allowed: " + String.join(", ", keys) + "."));
        }
        if (keys.size() > 1) {
            throw new KeyProblem("It holds " + keys.size() + " private keys: " + String.join(", ", keys)
                    + ". Say which one signs: -D" + SigningKey.ALIAS + "=" + keys.get(0));
        }
        return keys.get(0);
    }

    private Entry read(String alias) throws GeneralSecurityException, IOException, KeyProblem {
        Key key = store.getKey(alias, password);
        Certificate[] certificates = store.getCertificateChain(alias);
        if (!(key instanceof PrivateKey own) || certificates == null || certificates.length == 0) {
            throw new KeyProblem("Its private key " + alias + " has no certificate. Export the key together with the"
                    + " certificates that were issued for it.");
        }
        List<X509CertificateHolder> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            chain.add(new X509CertificateHolder(certificate.getEncoded()));
        }
        return new Entry(alias, own, List.copyOf(chain));
    }
}
