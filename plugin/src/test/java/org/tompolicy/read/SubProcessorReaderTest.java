package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Claim;
import org.tompolicy.model.SubProcessor;

class SubProcessorReaderTest {

    private static final String AT = "measures/subprocessors/azure.adoc:";

    private static Documents with(UnaryOperator<Document> change) {
        return Documents.sound()
                .measures("subprocessors/azure.adoc", document -> change.apply(document.title("Microsoft Azure")));
    }

    @Test
    void readsASubProcessorAndItsPromises() {
        Documents documents = with(azure -> azure.attribute("revnumber", "2")
                        .attribute("tom-transfer", "adequacy, scc-2021-914")
                        .attribute("tom-transfer-until", "2031-12-27")
                        .attribute("tom-from", "2021-03-01")
                        .attribute("tom-country", "GB")
                        .attribute("tom-evidence", "dpa")
                        .block(paragraph("Entry is granted to few.").id("entry")))
                .evidence("dpa");
        assertEquals(List.of(), documents.findings());
        SubProcessor azure = documents.read().policy().subProcessors().get(0);
        assertEquals("azure", azure.id());
        assertEquals(2, azure.revision());
        assertEquals(List.of("adequacy", "scc-2021-914"), azure.transfers());
        assertEquals("2031-12-27", azure.transferUntil().orElseThrow().value().toString());
        Claim entry = azure.claims().get(0);
        assertEquals(List.of("azure"), entry.providedBy());
        assertEquals("[dpa]", entry.evidence().toString());
    }

    @Test
    void reportsControlsThatItsTextCannotAnswer() {
        assertEquals(
                List.of(AT
                        + "3:1: error: [attribute-invalid] gdpr is \"32.1.b\". The text of a sub-processor answers no controls."
                        + " Name them at the measure that azure provides, and delete gdpr here."),
                with(azure -> azure.block(paragraph("Entry is granted to few.")
                                .id("entry")
                                .attribute("gdpr", "32.1.b")))
                        .findings());
    }

    @Test
    void reportsTransfersAndDaysThatAreNone() {
        assertEquals(
                List.of(AT
                        + "2:16: error: [attribute-invalid] tom-transfer names \"adequate\". Allowed: eea, adequacy, dpf,"
                        + " scc-2021-914, uk-addendum, uk-idta, bcr. Did you mean adequacy?"),
                with(azure -> azure.attribute("tom-transfer", "adequate")).findings());
        assertEquals(
                List.of(AT + "3:13: error: [attribute-invalid] tom-until is \"2020-01-01\". It ends before it begins on"
                        + " 2021-03-01: correct tom-until or tom-from."),
                with(azure -> azure.attribute("tom-from", "2021-03-01").attribute("tom-until", "2020-01-01"))
                        .findings());
    }

    @Test
    void reportsANameThatMeansSomethingElse() {
        assertEquals(
                List.of(
                        "measures/subprocessors/customer.adoc:1:1: error: [attribute-invalid] A sub-processor cannot be called"
                                + " \"customer\". Rename the file: small letters, digits and hyphens, and neither processor nor"
                                + " customer."),
                Documents.sound()
                        .measures("subprocessors/customer.adoc", document -> document.title("A customer"))
                        .findings());
    }
}
