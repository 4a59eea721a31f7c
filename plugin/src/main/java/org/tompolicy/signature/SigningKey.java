package org.tompolicy.signature;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.tompolicy.files.Sha256;

/** A private key that signs on one day, with its certificates. The same bytes give the same signature. */
public final class SigningKey {

    /** Name of the environment variable with the password of the keystore. */
    public static final String PASSWORD = "TOM_SIGN_PASSWORD";

    /** Name of the parameter that chooses among several keys. */
    public static final String ALIAS = "tom.sign.alias";

    /** What signatures may differ in length: a signature on an elliptic curve holds two numbers that may begin with zeros. */
    private static final int SLACK = 16;

    private final AsymmetricKeyParameter key;
    private final Algorithm algorithm;
    private final List<X509CertificateHolder> chain;
    private final Instant moment;
    private final int length;

    private SigningKey(
            AsymmetricKeyParameter key, Algorithm algorithm, List<X509CertificateHolder> chain, LocalDate day)
            throws KeyProblem {
        this.key = key;
        this.algorithm = algorithm;
        this.chain = chain;
        this.moment = moment(chain.get(0), day);
        byte[] tried = tried();
        this.length = tried.length + SLACK;
    }

    /**
     * Opens a keystore, and signs with it for a try.
     *
     * @param pkcs12 bytes of a PKCS#12 file
     * @param password of the file and of the key
     * @param alias name of the key; empty where the file holds only one
     * @param day on which is signed; the certificate has to be valid on it
     * @throws KeyProblem when nothing can be signed with it on that day
     */
    public static SigningKey open(byte[] pkcs12, char[] password, Optional<String> alias, LocalDate day)
            throws KeyProblem {
        Keystore.Entry entry = Keystore.open(pkcs12, password).entry(alias);
        X509CertificateHolder certificate = entry.chain().get(0);
        Algorithm algorithm = Algorithm.of(certificate.getSubjectPublicKeyInfo())
                .orElseThrow(
                        () -> new KeyProblem(
                                "Its key is of the kind " + entry.key().getAlgorithm()
                                        + ", which not every program for PDFs knows. Sign with a key of RSA or of elliptic curves (ECDSA)."));
        algorithm.requireStrength(certificate.getSubjectPublicKeyInfo());
        requireUse(certificate);
        try {
            return new SigningKey(PrivateKeyFactory.createKey(entry.key().getEncoded()), algorithm, entry.chain(), day);
        } catch (IOException | RuntimeException unreadable) {
            throw new KeyProblem("Its private key cannot be read.", unreadable);
        }
    }

    /** Readers of PDFs call a signature invalid whose certificate is meant for something else. */
    private static void requireUse(X509CertificateHolder certificate) throws KeyProblem {
        KeyUsage use = KeyUsage.fromExtensions(certificate.getExtensions());
        if (use != null && !use.hasUsages(KeyUsage.digitalSignature) && !use.hasUsages(KeyUsage.nonRepudiation)) {
            throw new KeyProblem("The certificate of " + Signer.of(certificate).name()
                    + " is not meant for signatures: its key usage is neither digitalSignature nor nonRepudiation.");
        }
    }

    /** The first moment of a day, or where the certificate begins on that very day the one at which it does. */
    private static Instant moment(X509CertificateHolder certificate, LocalDate day) throws KeyProblem {
        Signer signer = Signer.of(certificate);
        if (!signer.isValidOn(day)) {
            String validity = day.isBefore(signer.from())
                    ? " is valid from " + signer.from() + " only"
                    : " has ended on " + signer.until();
            throw new KeyProblem("The certificate of " + signer.name() + validity
                    + ", and the release would be issued on " + day + ". Sign with one that is valid on that day.");
        }
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant from = certificate.getNotBefore().toInstant();
        return from.isAfter(start) ? from : start;
    }

    private byte[] tried() throws KeyProblem {
        byte[] content = {1, 2, 3};
        String strange = "Its private key does not belong to the certificate beside it.";
        try {
            byte[] tried = sign(content);
            if (CheckedSignature.of(tried, content).isSound()) {
                return tried;
            }
        } catch (RuntimeException otherKind) {
            throw new KeyProblem(strange, otherKind);
        }
        throw new KeyProblem(strange);
    }

    public Signer signer() {
        return Signer.of(chain.get(0));
    }

    /** The moment that a signature of that day names. */
    public Instant moment() {
        return moment;
    }

    /** The number of bytes that no signature exceeds. */
    public int length() {
        return length;
    }

    /**
     * A signature as PAdES-B-B asks for it (ETSI EN 319 142-1): of the Cryptographic Message Syntax, apart from the content,
     * with the digest of the certificate among what is signed, without a moment of its own.
     *
     * @param content all bytes that are signed
     * @return DER
     */
    public byte[] sign(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(attributes())
                    .build(algorithm.with(key), chain.get(0)));
            generator.addCertificates(new CollectionStore<>(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException | OperatorCreationException failed) {
            throw new IllegalStateException("a key that was tried does not sign", failed);
        }
    }

    private CMSAttributeTableGenerator attributes() throws IOException {
        ESSCertIDv2 named = new ESSCertIDv2(Sha256.bytes(chain.get(0).getEncoded()));
        Attribute certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(named)));
        CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> usual.getAttributes(parameters)
                .remove(CMSAttributes.signingTime)
                .add(certificate.getAttrType(), certificate.getAttrValues().getObjectAt(0));
    }
}
