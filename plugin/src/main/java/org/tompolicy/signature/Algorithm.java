package org.tompolicy.signature;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;

/** The kinds of keys that sign, each with SHA-256. Either gives the same signature for the same bytes, whenever it runs. */
enum Algorithm {
    /** PKCS #1, version 1.5. */
    RSA("RSA", "SHA256WITHRSA", PKCSObjectIdentifiers.rsaEncryption, 2048) {
        @Override
        Signer signer() {
            return new RSADigestSigner(new SHA256Digest());
        }

        @Override
        int bits(AsymmetricKeyParameter key) {
            return ((RSAKeyParameters) key).getModulus().bitLength();
        }
    },

    /** With the number of each signature taken from key and bytes (RFC 6979), where others draw one by lot. */
    ECDSA("elliptic curves", "SHA256WITHECDSA", X9ObjectIdentifiers.id_ecPublicKey, 256) {
        @Override
        Signer signer() {
            return new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
        }

        @Override
        int bits(AsymmetricKeyParameter key) {
            return ((ECPublicKeyParameters) key).getParameters().getN().bitLength();
        }
    };

    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private final String words;
    private final String signature;
    private final ASN1ObjectIdentifier key;
    private final int least;

    Algorithm(String words, String signature, ASN1ObjectIdentifier key, int least) {
        this.words = words;
        this.signature = signature;
        this.key = key;
        this.least = least;
    }

    abstract Signer signer();

    abstract int bits(AsymmetricKeyParameter key);

    /** The one of a key; empty for keys of other kinds. */
    static Optional<Algorithm> of(SubjectPublicKeyInfo key) {
        for (Algorithm algorithm : values()) {
            if (algorithm.key.equals(key.getAlgorithm().getAlgorithm())) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** @throws KeyProblem when the key is so short that others may find it out */
    void requireStrength(SubjectPublicKeyInfo key) throws KeyProblem {
        int bits;
        try {
            bits = bits(PublicKeyFactory.createKey(key));
        } catch (IOException | RuntimeException unreadable) {
            throw new KeyProblem("The public key in its certificate cannot be read.", unreadable);
        }
        if (bits < least) {
            throw new KeyProblem("Its key (" + words + ") has " + bits + " bits, which is too weak: " + least
                    + " are needed at least. Have a certificate issued for a longer key.");
        }
    }

    /** What signs with a private key. */
    ContentSigner with(AsymmetricKeyParameter privateKey) {
        BcContentSignerBuilder builder =
                new BcContentSignerBuilder(new DefaultSignatureAlgorithmIdentifierFinder().find(signature), SHA256) {
                    @Override
                    protected Signer createSigner(AlgorithmIdentifier any, AlgorithmIdentifier digest) {
                        return signer();
                    }
                };
        try {
            return builder.build(privateKey);
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
