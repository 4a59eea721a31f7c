package org.tompolicy.signature;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Who signed, as the certificate says it. Names are those that somebody wrote into it: nobody has checked them here.
 *
 * @param name the common name, with the organisation behind it where the name does not hold it; at most 200 characters each
 * @param issuer the same of who issued the certificate
 * @param ownIssuer whether the certificate was issued by the signer itself
 * @param from day on which the certificate begins to be valid, in UTC
 * @param until the last day of that
 */
public record Signer(String name, String issuer, boolean ownIssuer, LocalDate from, LocalDate until) {

    private static final int LONGEST = 200;

    public Signer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    static Signer of(X509CertificateHolder certificate) {
        return new Signer(
                name(certificate.getSubject()),
                name(certificate.getIssuer()),
                certificate.getSubject().equals(certificate.getIssuer()),
                LocalDate.ofInstant(certificate.getNotBefore().toInstant(), ZoneOffset.UTC),
                LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC));
    }

    /** Whether the certificate is valid on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static String name(X500Name subject) {
        String common = value(subject, BCStyle.CN);
        String organisation = value(subject, BCStyle.O);
        if (common.isEmpty()) {
            return organisation.isEmpty() ? plain(subject.toString()) : organisation;
        }
        return common.contains(organisation) ? common : common + ", " + organisation;
    }

    private static String value(X500Name subject, ASN1ObjectIdentifier kind) {
        RDN[] found = subject.getRDNs(kind);
        return found.length == 0
                ? ""
                : plain(IETFUtils.valueToString(found[0].getFirst().getValue()).replaceAll("\\\\(.)", "$1"));
    }

    /** What can stand in a line of a log: no character that moves or hides others. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
