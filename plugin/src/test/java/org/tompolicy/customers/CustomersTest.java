package org.tompolicy.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private static final String HEAD = "name,agreement,signed,label,language,services,mailbox\n";

    private static Customers table(String text) {
        return Customers.ofTable("customers.csv", text.getBytes(StandardCharsets.UTF_8), Customers.COPIES);
    }

    private static Customers register(String text) {
        return Customers.ofTable("customers.csv", text.getBytes(StandardCharsets.UTF_8), Customers.REGISTER);
    }

    private static Customers properties(String text) {
        return Customers.ofProperties(new TreeMap<>(Map.of("acme.properties", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> lines(Customers customers) {
        return customers.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void readsARowACustomer() {
        Customers customers = table("""
                \uFEFFname,customer.address,reference,services,signature\r
                "Größe, Söhne & Co. KG","Beispielweg 1\r
                20457 Hamburg",R-7,"mobile, platform",yes\r
                Acme A/S,,,,\r
                """);
        assertEquals(List.of(), lines(customers));
        Customer first = customers.all().get(0);
        assertEquals("Größe, Söhne & Co. KG", first.name());
        assertEquals("Beispielweg 1\n20457 Hamburg", first.text(Key.ADDRESS));
        assertEquals(List.of("mobile", "platform"), first.services());
        assertTrue(first.signs());
        assertEquals("customers.csv:3:16", first.place(Key.REFERENCE).toString());
        assertEquals("", customers.all().get(1).text(Key.ADDRESS));
        assertEquals(
                List.of("größe-söhne-co.-kg", "acme-a-s"),
                List.copyOf(customers.fileWords().values()));
    }

    @Test
    void readsTheLinesOfAnAddressInOneCellAsInAFileOfOneCustomer() {
        Customers customers = table("name,address,agreement\nAcme,1 High Street\\nLondon,D\\n1\n");
        assertEquals(List.of(), lines(customers));
        assertEquals("1 High Street\nLondon", customers.all().get(0).text(Key.ADDRESS));
        assertEquals("D\\n1", customers.all().get(0).text(Key.AGREEMENT));
    }

    @Test
    void readsAPropertiesFileAsJavaDoes() {
        Customers customers = properties("""
                # our first customer
                customer.name = Acme \\
                    Ltd
                  customer.address:1 High Street\\nLondon
                customer.signature yes
                """);
        assertEquals(List.of(), lines(customers));
        Customer acme = customers.all().get(0);
        assertEquals("Acme Ltd", acme.name());
        assertEquals("1 High Street\nLondon", acme.text(Key.ADDRESS));
        assertTrue(acme.signs());
        assertEquals("acme.properties:2:17", acme.place(Key.NAME).toString());
        assertEquals("acme.properties:4:20", acme.place(Key.ADDRESS).toString());
        assertEquals("acme.properties:5:20", acme.place(Key.SIGNATURE).toString());
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertEquals(
                List.of("customers.csv:1:1: the column mailbox is missing. The table needs name, agreement, language,"
                        + " services, label, signed, mailbox; a cell may be empty."),
                lines(register("name,agreement,signed,label,language,services\nAcme,,,,,\n")));
        assertEquals(
                List.of("customers.csv:1:1: the column name is missing. The table needs name; a cell may be empty."),
                lines(table("agreement\nD-1\n")));
    }

    @Test
    void saysWhichColumnThereIsNot() {
        assertEquals(
                List.of("customers.csv:1:6: there is no column refrence. Did you mean reference?"),
                lines(table("name,refrence\nAcme,R-1\n")));
        assertEquals(
                List.of("customers.csv:1:6: the column name is there twice."), lines(table("name,name\nAcme,Acme\n")));
        assertEquals(
                List.of("customers.csv:1:1: the cells are divided by semicolons. Save the table with commas between"
                        + " them."),
                lines(table("name;reference\nAcme;R-1\n")));
    }

    @Test
    void saysThatATableIsNone() {
        assertEquals(
                List.of("customers.csv:1:1: the table is empty. Its first row names the columns: name."),
                lines(table("")));
        assertEquals(
                List.of("customers.csv:1:1: the table has no row with a customer. Write one below its first row."),
                lines(table("name\n")));
        assertEquals(
                List.of("customers.csv:3:1: this row has 1 cells, the first one has 2. Put cells that hold a comma in"
                        + " double quotes."),
                lines(table("name,reference\nAcme,R-1\nOther\n")));
        assertEquals(
                List.of("customers.csv:2:1: a quoted cell of this row never ends, or text follows its closing quote."
                        + " Close it with \", and write a quote inside a cell as two: \"\"."),
                lines(table("name\n\"Acme\n")));
    }

    @Test
    void saysWhichCustomerIsThereTwice() {
        assertEquals(
                List.of("customers.csv:4:1: the same customer stands at customers.csv:2:1 already, and its files would"
                        + " have the same names. Delete one of the two, or give each a customer.reference of its"
                        + " own."),
                lines(table("name\nAcme Ltd\nOther\n\"ACME, ltd.\"\n")));
        Customers told = table("name,reference\nAcme,R-1\nAcme,R-2\nOther,R-3\n");
        assertEquals(List.of(), lines(told));
        assertEquals(
                List.of("acme-r-1", "acme-r-2", "other"),
                List.copyOf(told.fileWords().values()));
    }

    @Test
    void refusesAPathInAName() {
        for (String path : List.of(
                "../../etc/passwd",
                "..",
                "/etc/passwd",
                "C:\\\\temp",
                "C:/temp",
                "~root",
                "a/../b",
                "\\\\\\\\host\\\\x")) {
            assertEquals(
                    List.of("acme.properties:1:15: customer.name is a path. Write the legal entity that signs."),
                    lines(properties("customer.name=" + path + "\n")),
                    path);
        }
        for (String name :
                List.of("Maersk A/S", "Smith/Jones LLP", "Acme Inc.", "Dots... & Co.", "<script>alert(1)</script>")) {
            assertEquals(List.of(), lines(properties("customer.name=" + name + "\n")), name);
        }
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin1 = "name,reference\nAcme,R-1\nGröße,R-2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of("customers.csv:3:3: the file is not UTF-8: here is a byte that is none. Save it as UTF-8, not"
                        + " as Latin-1 or for Windows."),
                lines(Customers.ofTable("customers.csv", latin1, Customers.COPIES)));
    }

    @Test
    void saysWhatIsWrongWithAPropertiesFile() {
        assertEquals(
                List.of(
                        "acme.properties:1:15: customer.name has neither a letter nor a digit, so that no file can be"
                                + " called after it.",
                        "acme.properties:2:3: nothing is made of customer.refrence. Did you mean customer.reference?",
                        "acme.properties:3:18: four hexadecimal digits have to follow \\u. Write the character itself,"
                                + " in UTF-8.",
                        "acme.properties:4:20: customer.signature is \"perhaps\". Write yes or no.",
                        "acme.properties:5:18: customer.mailbox is no address of one mailbox. Write it alone, as in"
                                + " privacy@example.com.",
                        "acme.properties:6:1: customer.name stands in line 1 already. Keep one of the two.",
                        "acme.properties:7:15: customer.date has several lines. Write it in one."),
                lines(properties("""
                        customer.name=???
                          customer.refrence=R-1
                        customer.address=\\uZZ
                        customer.signature=perhaps
                        customer.mailbox=a@example.com, b@example.com
                        customer.name=Acme
                        customer.date=1\\n2
                        """)));
        assertEquals(
                List.of("acme.properties:1:1: customer.name is missing. Write the legal entity that signs."),
                lines(properties("customer.reference=R-1\n")));
        assertEquals(
                List.of("acme.properties:1:15: customer.name holds a control character, which nobody sees. Delete it."),
                lines(properties("customer.name=Acme\\u0000Ltd\n")));
    }

    @Test
    void aMailboxIsOneAddressAndNothingBesides() {
        for (String wrong : List.of(
                "privacy",
                "a@b",
                "a b@example.com",
                "Acme <a@example.com>",
                "a@example.com\\r\\nBcc: x@example.com",
                "ä@example.com",
                "a@-example.com",
                "a..b@example.com",
                "a@example..com")) {
            assertTrue(
                    lines(properties("customer.name=Acme\ncustomer.mailbox=" + wrong + "\n")).stream()
                            .anyMatch(line -> line.startsWith("acme.properties:2:18: customer.mailbox ")),
                    wrong);
        }
        assertEquals(
                List.of(), lines(properties("customer.name=A\ncustomer.mailbox=o'neil+tom@legal.example.co.uk\n")));
    }

    @Test
    void aLongNameMakesAFileNameThatEverySystemTakes() {
        String long1 = "ä".repeat(500);
        String long2 = "ä".repeat(499) + "ö";
        List<String> words = List.copyOf(
                table("name\n" + long1 + "\n" + long2 + "\n").fileWords().values());
        assertEquals(2, words.stream().distinct().count());
        for (String word : words) {
            assertTrue(word.getBytes(StandardCharsets.UTF_8).length <= 120, word);
            assertTrue(word.matches("ä+-[0-9a-f]{8}"), word);
        }
        assertEquals(
                List.of("株式会社-例"),
                List.copyOf(table("name\n株式会社 例\n").fileWords().values()));
        // a letter and its mark apart are the same letter
        assertEquals(
                List.of("größe"),
                List.copyOf(table("name\nGro\u0308ße\n").fileWords().values()));
    }

    @Test
    void saysWhatThereIsNot() {
        Offer offer = new Offer(
                List.of("eu-2021-915", "ch"),
                List.of("platform", "mobile"),
                List.of("en"),
                List.of(
                        new Offer.Issued("2025.1", Optional.empty()),
                        new Offer.Issued("2026.1", Optional.of(LocalDate.of(2026, 5, 4)))));
        Customers customers = register(HEAD
                + "Acme,D-1,2025.1,ch,en,mobile,\n"
                + "Beta,D-2,2024.9,eu-2021-951,de,\"mobil, desktop\",\n"
                + "Gamma,D-3,2026.1,,,,\n");
        assertEquals(List.of(), lines(customers));
        assertEquals(
                List.of(
                        "customers.csv:3:10: customer.signed: there is no release '2024.9'. Releases are 2025.1.",
                        "customers.csv:3:17: customer.label: there is no label 'eu-2021-951'. Did you mean"
                                + " eu-2021-915?",
                        "customers.csv:3:29: customer.language: there is no text in 'de'. Allowed: en.",
                        "customers.csv:3:32: customer.services: there is no service 'desktop'. Allowed: platform,"
                                + " mobile.",
                        "customers.csv:3:32: customer.services: there is no service 'mobil'. Did you mean mobile?",
                        "customers.csv:4:11: customer.signed: release 2026.1 was withdrawn on 2026-05-04, so that"
                                + " nothing can be said against it. Agree on another version with the customer, and"
                                + " write that one."),
                offer.problems(customers.all()).stream().map(Problem::toString).toList());
    }
}
