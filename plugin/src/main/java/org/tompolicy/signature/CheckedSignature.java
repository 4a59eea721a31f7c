package org.tompolicy.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * What a check of a signature found. A signature that fits was made with the key of the certificate, over the very bytes;
 * whether the certificate itself is to be trusted is another question.
 *
 * @param signer whose certificate the signature names; empty where it cannot be read
 * @param fault why it does not fit; empty where it does
 */
public record CheckedSignature(Optional<Signer> signer, Optional<Fault> fault) {

    /** Why a signature does not fit. */
    public enum Fault {
        /** It is none, or built in a way that is not read. */
        UNREADABLE,
        /** The bytes are not those that were signed. */
        CHANGED,
        /** It was not made with the key of the certificate that comes with it. */
        FORGED,
        /** It names a moment at which its certificate was not valid. */
        OUT_OF_TIME
    }

    public CheckedSignature {
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(fault, "fault");
    }

    /** Whether it fits. */
    public boolean isSound() {
        return fault.isEmpty();
    }

    /**
     * Checks a signature of the Cryptographic Message Syntax (RFC 5652) that stands apart from what it signs. Any bytes may
     * be given.
     *
     * @param cms the signature; zeros may follow it
     * @param content what it is about
     */
    public static CheckedSignature of(byte[] cms, byte[] content) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), read(cms));
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return unreadable();
            }
            SignerInformation only = signers.iterator().next();
            @SuppressWarnings("unchecked")
            Iterator<X509CertificateHolder> certificates =
                    signed.getCertificates().getMatches(only.getSID()).iterator();
            return certificates.hasNext() ? of(only, certificates.next()) : unreadable();
        } catch (CMSException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            return unreadable();
        }
    }

    private static CheckedSignature unreadable() {
        return new CheckedSignature(Optional.empty(), Optional.of(Fault.UNREADABLE));
    }

    private static ContentInfo read(byte[] cms) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(cms)) {
            ASN1Primitive first = in.readObject();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != 0) {
                    throw new IOException("something follows the signature");
                }
            }
            return ContentInfo.getInstance(first);
        }
    }

    private static CheckedSignature of(SignerInformation signature, X509CertificateHolder certificate)
            throws CMSException, IOException {
        Optional<Signer> signer = Optional.of(Signer.of(certificate));
        return new CheckedSignature(signer, fault(signature, certificate));
    }

    private static Optional<Fault> fault(SignerInformation signature, X509CertificateHolder certificate)
            throws CMSException, IOException {
        try {
            boolean fits = namesNoOther(signature, certificate)
                    && signature.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(Library.PROVIDER)
                            .build(certificate));
            return fits ? Optional.empty() : Optional.of(Fault.FORGED);
        } catch (CMSSignerDigestMismatchException changed) {
            return Optional.of(Fault.CHANGED);
        } catch (CMSVerifierCertificateNotValidException early) {
            return Optional.of(Fault.OUT_OF_TIME);
        } catch (OperatorCreationException | CertificateException unknown) {
            return Optional.of(Fault.UNREADABLE);
        }
    }

    /** Whether the digest of the certificate among the signed attributes, if there is one, is that of this certificate. */
    private static boolean namesNoOther(SignerInformation signature, X509CertificateHolder certificate)
            throws IOException, OperatorCreationException {
        AttributeTable signed = signature.getSignedAttributes();
        Attribute attribute = signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return true;
        }
        ESSCertIDv2[] named = SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0))
                .getCerts();
        if (named.length == 0) {
            return false;
        }
        DigestCalculator digest = new BcDigestCalculatorProvider().get(named[0].getHashAlgorithm());
        digest.getOutputStream().write(certificate.getEncoded());
        return Arrays.equals(digest.getDigest(), named[0].getCertHash());
    }
}
