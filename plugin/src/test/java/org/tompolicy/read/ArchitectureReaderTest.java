package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tompolicy.read.RawBlocks.heading;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Audience;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

class ArchitectureReaderTest {

    @Test
    void dividesADocumentIntoSections() {
        ArchitectureDocument document = Documents.sound()
                .architecture(
                        "concepts/backup.adoc",
                        backup -> backup.title("Backup")
                                .attribute("tom-audience", "public")
                                .attribute("description", "How copies are made.")
                                .includes("concepts/_table.adoc")
                                .block(paragraph("Before."))
                                .block(heading(1, "schedule", "Schedule"))
                                .block(paragraph("Every day.").anchor("every-day"))
                                .block(heading(2, "keys", "Keys").role("internal"))
                                .block(paragraph("Secret.").role("internal")))
                .read()
                .policy()
                .architecture()
                .get(0);
        assertEquals("concepts/backup.adoc", document.path());
        assertEquals(Audience.PUBLIC, document.audience());
        assertEquals("How copies are made.", document.description());
        assertEquals(List.of("concepts/_table.adoc"), document.parts());
        assertEquals(
                List.of("", "schedule", "keys"),
                document.sections().stream().map(Section::id).toList());
        assertEquals(
                List.of(0, 1, 2),
                document.sections().stream().map(Section::level).toList());
        Section keys = document.section("keys").orElseThrow();
        assertEquals(Audience.INTERNAL, keys.audience());
        assertEquals("Keys", PlainText.of(keys.heading()));
        assertEquals("", PlainText.of(Texts.forAudience(keys.body(), Audience.PUBLIC)));
        assertEquals("Secret.", PlainText.of(Texts.forAudience(keys.body(), Audience.INTERNAL)));
        assertEquals(
                "Every day.",
                PlainText.of(Texts.forAudience(
                        document.section("schedule").orElseThrow().body(), Audience.PUBLIC)));
        assertEquals(Optional.of(Audience.PUBLIC), document.anchor("every-day"));
        assertEquals(Optional.of(Audience.INTERNAL), document.anchor("keys"));
    }

    @Test
    void aFirstHeadingIsTheTitleToWrite() {
        assertEquals(
                List.of(
                        "architecture/adr/0001.md:3:1: error: [attribute-invalid] The document has no title. Write: # Decision A"),
                Documents.sound()
                        .architecture(
                                "adr/0001.md",
                                note -> note.block(heading(2, "decision-a", "Decision A"))
                                        .block(heading(3, "context", "Context")))
                        .findings());
        List<String> untitled = List.of(
                "architecture/adr/0001.md:1:1: error: [attribute-invalid] The document has no title. Add one as its first"
                        + " line: # Title");
        assertEquals(
                untitled,
                Documents.sound()
                        .architecture(
                                "adr/0001.md",
                                note -> note.block(heading(1, "a", "A")).block(heading(1, "b", "B")))
                        .findings());
        assertEquals(
                untitled,
                Documents.sound()
                        .architecture(
                                "adr/0001.md",
                                note -> note.block(paragraph("Text.")).block(heading(1, "b", "B")))
                        .findings());
    }

    @Test
    void takesTheAudienceThatThePolicyNamesForDocumentsWithoutOne() {
        Documents documents = Documents.sound().architecture("a.adoc", document -> document.title("A"));
        assertEquals(
                Audience.INTERNAL,
                documents.read().policy().architecture().get(0).audience());
        documents.measures("policy.adoc", policy -> policy.attribute("tom-architecture-audience", "customer"));
        assertEquals(
                Audience.CUSTOMER,
                documents.read().policy().architecture().get(0).audience());
    }

    @Test
    void reportsAMissingTitleAndAWrongAudience() {
        assertEquals(
                List.of(
                        "architecture/note.md:1:1: error: [attribute-invalid] The document has no title. Add one as its first"
                                + " line: # Title",
                        "architecture/note.md:2:16: error: [attribute-invalid] tom-audience is \"pubic\". Allowed: public,"
                                + " customer, internal. Did you mean public?"),
                Documents.sound()
                        .architecture("note.md", note -> note.attribute("tom-audience", "pubic"))
                        .findings());
    }
}
