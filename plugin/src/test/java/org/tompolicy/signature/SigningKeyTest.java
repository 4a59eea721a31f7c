package org.tompolicy.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.tompolicy.signature.CheckedSignature.Fault;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.TestKeystore;

@Slow
class SigningKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static final byte[] CONTENT = "the text".getBytes(StandardCharsets.UTF_8);

    private static final byte[] RSA = TestKeystore.rsa();

    private static SigningKey open(byte[] keystore) throws KeyProblem {
        return open(keystore, Optional.empty(), DAY);
    }

    private static SigningKey open(byte[] keystore, Optional<String> alias, LocalDate day) throws KeyProblem {
        return SigningKey.open(keystore, TestKeystore.PASSWORD, alias, day);
    }

    private static void assertRefused(String message, byte[] keystore) {
        assertEquals(
                message, assertThrows(KeyProblem.class, () -> open(keystore)).getMessage());
    }

    @Test
    void the_same_bytes_get_the_same_signature_and_it_fits() throws Exception {
        for (byte[] keystore : List.of(RSA, TestKeystore.curve())) {
            byte[] signature = open(keystore).sign(CONTENT);
            assertArrayEquals(signature, open(keystore).sign(CONTENT));
            assertTrue(signature.length <= open(keystore).length());
            assertEquals(
                    new CheckedSignature(
                            Optional.of(new Signer(
                                    "Example Ltd seal",
                                    "Example Trust Services CA, Example Trust Services AG",
                                    false,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2028, 12, 31))),
                            Optional.empty()),
                    CheckedSignature.of(signature, CONTENT));
        }
    }

    @Test
    void it_signs_what_pades_asks_for_and_no_time_of_its_own() throws Exception {
        AttributeTable signed = new CMSSignedData(open(RSA).sign(CONTENT))
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .getSignedAttributes();
        for (ASN1ObjectIdentifier asked : List.of(
                CMSAttributes.contentType,
                CMSAttributes.messageDigest,
                PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
            assertEquals(1, signed.getAll(asked).size());
        }
        assertEquals(0, signed.getAll(CMSAttributes.signingTime).size());
    }

    @Test
    void the_moment_is_the_day_or_where_the_certificate_begins_on_it() throws Exception {
        assertEquals(Instant.parse("2026-11-16T00:00:00Z"), open(RSA).moment());
        byte[] fresh = TestKeystore.empty()
                .validFrom(Instant.parse("2026-11-16T10:32:05Z"))
                .key("seal", "RSA", 2048)
                .pkcs12();
        assertEquals(Instant.parse("2026-11-16T10:32:05Z"), open(fresh).moment());
        assertEquals(
                Instant.parse("2026-11-17T00:00:00Z"),
                open(fresh, Optional.empty(), DAY.plusDays(1)).moment());
    }

    @Test
    void other_bytes_do_not_fit() throws Exception {
        byte[] signature = open(RSA).sign(CONTENT);
        assertEquals(
                Optional.of(Fault.CHANGED),
                CheckedSignature.of(signature, "the texT".getBytes(StandardCharsets.UTF_8))
                        .fault());
    }

    @Test
    void a_signature_in_which_anything_was_changed_does_not_fit() throws Exception {
        byte[] signature = open(RSA).sign(CONTENT);
        assertEquals(
                Optional.empty(),
                CheckedSignature.of(Arrays.copyOf(signature, signature.length + 40), CONTENT)
                        .fault());
        Random random = new Random(7);
        int forged = 0;
        for (int i = 0; i < 150; i++) {
            byte[] changed = signature.clone();
            // the last 256 bytes are the signature's number
            int at = i < 60 ? changed.length - 1 - random.nextInt(256) : random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            CheckedSignature checked = CheckedSignature.of(changed, CONTENT);
            boolean sameSigner = checked.signer()
                    .equals(CheckedSignature.of(signature, CONTENT).signer());
            assertTrue(!checked.isSound() || sameSigner, "byte " + at);
            forged += checked.fault().equals(Optional.of(Fault.FORGED)) ? 1 : 0;
        }
        assertTrue(forged >= 60, forged + " are called forged");
    }

    @Test
    void what_is_cut_off_or_no_signature_is_not_read() throws Exception {
        byte[] signature = open(RSA).sign(CONTENT);
        for (int length = 0; length < signature.length; length += 97) {
            assertEquals(
                    Optional.of(Fault.UNREADABLE),
                    CheckedSignature.of(Arrays.copyOf(signature, length), CONTENT)
                            .fault());
        }
        byte[] nested = new byte[200_000];
        Arrays.fill(nested, (byte) 0x30);
        assertEquals(
                Optional.of(Fault.UNREADABLE),
                CheckedSignature.of(nested, CONTENT).fault());
        byte[] followed = Arrays.copyOf(signature, signature.length + 1);
        followed[signature.length] = 1;
        assertEquals(
                Optional.of(Fault.UNREADABLE),
                CheckedSignature.of(followed, CONTENT).fault());
    }

    @Test
    void an_organisation_stands_behind_a_name_that_does_not_hold_it() throws Exception {
        byte[] keystore = TestKeystore.empty()
                .of("CN=TOM seal 2026,O=Example Ltd")
                .key("seal", "EC", 256)
                .pkcs12();
        assertEquals("TOM seal 2026, Example Ltd", open(keystore).signer().name());
    }

    @Test
    void names_hide_nothing_in_a_log() throws Exception {
        byte[] keystore = TestKeystore.empty()
                .of("CN=Evil\\0A[ERROR] Ltd\u202Edtl,O=" + "x".repeat(300))
                .key("seal", "RSA", 2048)
                .pkcs12();
        String name = open(keystore).signer().name();
        assertEquals("Evil [ERROR] Ltd dtl, " + "x".repeat(200) + "…", name);
        byte[] alone = TestKeystore.empty()
                .of("O=Müller \\& Söhne")
                .key("seal", "RSA", 2048)
                .pkcs12();
        assertEquals("Müller & Söhne", open(alone).signer().name());
        byte[] none = TestKeystore.empty().of("C=DE").key("seal", "RSA", 2048).pkcs12();
        assertEquals("C=DE", open(none).signer().name());
    }

    @Test
    void a_wrong_password_is_said() {
        String otherwise =
                "It does not open with the password in the environment variable TOM_SIGN_PASSWORD%s: the password is"
                        + " another one, or the file is damaged.";
        for (Map.Entry<String, String> password :
                Map.of("wrong", "", "", ", which is empty").entrySet()) {
            assertEquals(
                    otherwise.formatted(password.getValue()),
                    assertThrows(
                                    KeyProblem.class,
                                    () -> SigningKey.open(RSA, password.getKey().toCharArray(), Optional.empty(), DAY))
                            .getMessage());
        }
    }

    @Test
    void what_is_no_pkcs12_is_told_with_the_command_that_makes_one() {
        assertRefused(
                "It is no PKCS#12 file. What signs is one file, called .p12 or .pfx as a rule, with a private key and its"
                        + " certificates.",
                "seal".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                "It is no PKCS#12 file. What signs is one file, called .p12 or .pfx as a rule, with a private key and its"
                        + " certificates.",
                new byte[0]);
        assertRefused(
                "It is text (PEM) and no PKCS#12 file. Make one of the key and its certificates: openssl pkcs12 -export -inkey"
                        + " key.pem -in certificates.pem -out seal.p12",
                "Bag Attributes\n-----BEGIN PRIVATE KEY-----\nMIIE\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                "It is a keystore of Java (JKS) and no PKCS#12 file. Make one of it: keytool -importkeystore -srckeystore"
                        + " seal.jks -destkeystore seal.p12 -deststoretype PKCS12",
                TestKeystore.empty().key("seal", "RSA", 2048).jks());
    }

    @Test
    void a_file_that_is_cut_off_or_damaged_never_opens() {
        for (int length = 0; length < RSA.length; length += 1301) {
            byte[] cut = Arrays.copyOf(RSA, length);
            assertThrows(KeyProblem.class, () -> open(cut), "length " + length);
        }
        for (int at = 40; at < RSA.length; at += 1201) {
            byte[] changed = RSA.clone();
            changed[at] ^= 0x20;
            assertThrows(KeyProblem.class, () -> open(changed), "byte " + at);
        }
    }

    @Test
    void it_has_to_hold_one_key_or_somebody_says_which() throws Exception {
        assertRefused(
                "It holds no private key, so nothing can be signed with it. Export the certificate together with its key.",
                TestKeystore.empty().certificateOnly("issuer").pkcs12());
        byte[] two = TestKeystore.empty()
                .key("seal-2026", "EC", 256)
                .of("CN=Old seal")
                .key("seal-2024", "EC", 256)
                .pkcs12();
        assertRefused(
                "It holds 2 private keys: seal-2024, seal-2026. Say which one signs: -Dtom.sign.alias=seal-2024", two);
        assertEquals(
                "Old seal", open(two, Optional.of("SEAL-2024"), DAY).signer().name());
        assertEquals(
                "It holds no private key called seal (tom.sign.alias). Allowed: seal-2024, seal-2026.",
                assertThrows(KeyProblem.class, () -> open(two, Optional.of("seal"), DAY))
                        .getMessage());
        for (byte[] strange : List.of(
                TestKeystore.empty()
                        .keyWithStrangeCertificate("seal", "EC", 256)
                        .pkcs12(),
                TestKeystore.empty()
                        .keyWithStrangeCertificate("seal", "RSA", 2048)
                        .pkcs12())) {
            assertRefused("Its private key does not belong to the certificate beside it.", strange);
        }
    }

    @Test
    void the_certificate_has_to_be_valid_on_the_day() throws Exception {
        assertEquals(
                "The certificate of Example Ltd seal has ended on 2028-12-31, and the release would be issued on"
                        + " 2029-01-01. Sign with one that is valid on that day.",
                assertThrows(KeyProblem.class, () -> open(RSA, Optional.empty(), LocalDate.of(2029, 1, 1)))
                        .getMessage());
        assertEquals(
                "The certificate of Example Ltd seal is valid from 2026-01-01 only, and the release would be issued"
                        + " on 2025-12-31. Sign with one that is valid on that day.",
                assertThrows(KeyProblem.class, () -> open(RSA, Optional.empty(), LocalDate.of(2025, 12, 31)))
                        .getMessage());
        assertEquals(
                Instant.parse("2028-12-31T00:00:00Z"),
                open(RSA, Optional.empty(), LocalDate.of(2028, 12, 31)).moment());
    }

    @Test
    void a_weak_key_another_kind_or_another_use_is_refused() throws Exception {
        assertRefused(
                "Its key (RSA) has 1024 bits, which is too weak: 2048 are needed at least. Have a certificate issued for a longer"
                        + " key.",
                TestKeystore.empty().key("seal", "RSA", 1024).pkcs12());
        assertRefused(
                "Its key (elliptic curves) has 192 bits, which is too weak: 256 are needed at least. Have a certificate issued for"
                        + " a longer key.",
                TestKeystore.empty().key("seal", "EC", 192).pkcs12());
        assertRefused(
                "Its key is of the kind Ed25519, which not every program for PDFs knows. Sign with a key of RSA or of elliptic"
                        + " curves (ECDSA).",
                TestKeystore.empty().key("seal", "Ed25519", 0).pkcs12());
        assertRefused(
                "The certificate of Example Ltd seal is not meant for signatures: its key usage is neither"
                        + " digitalSignature nor nonRepudiation.",
                TestKeystore.empty()
                        .meantFor(KeyUsage.keyEncipherment)
                        .key("seal", "RSA", 2048)
                        .pkcs12());
        open(TestKeystore.empty()
                .meantFor(KeyUsage.digitalSignature)
                .key("seal", "RSA", 2048)
                .pkcs12());
        open(TestKeystore.empty().meantFor(0).key("seal", "RSA", 2048).pkcs12());
    }
}
