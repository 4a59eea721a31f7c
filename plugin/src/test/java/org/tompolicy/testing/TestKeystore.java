package org.tompolicy.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A keystore for signatures in tests, made when it is asked for. The same calls give the same keys and certificates, so that no
 * private key lies in the repository; nobody may trust them.
 */
public final class TestKeystore {

    public static final char[] PASSWORD = "correct horse".toCharArray();

    private static final Provider BC = new BouncyCastleProvider();

    private static final Instant UNTIL = Instant.parse("2028-12-31T23:59:59Z");

    private static final Map<String, KeyPair> PAIRS = new HashMap<>();

    private static final String ISSUER = "CN=Example Trust Services CA,O=Example Trust Services AG,C=CH";

    private final Map<String, KeyPair> keys = new LinkedHashMap<>();
    private final Map<String, Certificate[]> chains = new LinkedHashMap<>();
    private Instant from = Instant.parse("2026-01-01T00:00:00Z");
    private int usage = KeyUsage.nonRepudiation;
    private String subject = "CN=Example Ltd seal,O=Example Ltd,C=GB";

    private TestKeystore() {}

    /** A seal of Example Ltd, with a key of RSA and 2048 bits, valid from 2026 to 2028. */
    public static byte[] rsa() {
        return empty().key("seal", "RSA", 2048).pkcs12();
    }

    /** The same with a key on the curve P-256. */
    public static byte[] curve() {
        return empty().key("seal", "EC", 256).pkcs12();
    }

    public static TestKeystore empty() {
        return new TestKeystore();
    }

    public TestKeystore validFrom(Instant moment) {
        from = moment;
        return this;
    }

    public TestKeystore of(String name) {
        subject = name;
        return this;
    }

    /** @param bits of {@link KeyUsage} */
    public TestKeystore meantFor(int bits) {
        usage = bits;
        return this;
    }

    /** A key with a certificate of its own and that of its issuer. */
    public TestKeystore key(String alias, String algorithm, int bits) {
        KeyPair pair = pair("signer", algorithm, bits);
        keys.put(alias, pair);
        chains.put(alias, new Certificate[] {certificate(subject, pair), issuer()});
        return this;
    }

    /** A key with the certificate that was issued for another one, on a curve. */
    public TestKeystore keyWithStrangeCertificate(String alias, String algorithm, int bits) {
        keys.put(alias, pair("signer", algorithm, bits));
        chains.put(alias, new Certificate[] {certificate(subject, issuerPair()), issuer()});
        return this;
    }

    /** A certificate without a key. */
    public TestKeystore certificateOnly(String alias) {
        chains.put(alias, new Certificate[] {issuer()});
        return this;
    }

    public byte[] pkcs12() {
        return stored("PKCS12");
    }

    /** The older form of Java. */
    public byte[] jks() {
        return stored("JKS");
    }

    private byte[] stored(String form) {
        try {
            KeyStore store = KeyStore.getInstance(form);
            store.load(null, null);
            for (Map.Entry<String, Certificate[]> chain : chains.entrySet()) {
                KeyPair pair = keys.get(chain.getKey());
                if (pair == null) {
                    store.setCertificateEntry(chain.getKey(), chain.getValue()[0]);
                } else {
                    store.setKeyEntry(chain.getKey(), pair.getPrivate(), PASSWORD, chain.getValue());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, PASSWORD);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair issuerPair() {
        return pair("issuer", "EC", 256);
    }

    private X509Certificate issuer() {
        KeyPair pair = issuerPair();
        return certificate(ISSUER, pair.getPublic(), pair, Instant.parse("2020-01-01T00:00:00Z"), KeyUsage.keyCertSign);
    }

    private X509Certificate certificate(String name, KeyPair pair) {
        return certificate(name, pair.getPublic(), issuerPair(), from, usage);
    }

    private static X509Certificate certificate(String name, PublicKey key, KeyPair issuer, Instant from, int usage) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(ISSUER),
                    BigInteger.valueOf(name.hashCode() & 0x7fffffff),
                    Date.from(from),
                    Date.from(UNTIL),
                    new X500Name(name),
                    key);
            if (usage != 0) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            return new JcaX509CertificateConverter()
                    .setProvider(BC)
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(BC)
                            .setSecureRandom(new Digits(name))
                            .build(issuer.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finding a key of RSA takes a while, so each is looked for once. */
    private static synchronized KeyPair pair(String name, String algorithm, int bits) {
        return PAIRS.computeIfAbsent(name + algorithm + bits, any -> newPair(name, algorithm, bits));
    }

    private static KeyPair newPair(String name, String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, BC);
            if (bits > 0) {
                generator.initialize(bits, new Digits(name + algorithm + bits));
            }
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers that are no secret: digests of a name and a counter. */
    private static final class Digits extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final String name;
        private long count;

        private Digits(String name) {
            this.name = name;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; at += 32) {
                byte[] part = digest(name + count++);
                System.arraycopy(part, 0, bytes, at, Math.min(part.length, bytes.length - at));
            }
        }

        @Override
        public int nextInt() {
            return new BigInteger(Arrays.copyOf(digest(name + count++), 4)).intValue();
        }

        private static byte[] digest(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
