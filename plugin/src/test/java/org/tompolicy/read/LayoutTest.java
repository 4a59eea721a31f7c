package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Category;
import org.tompolicy.model.Measure;

class LayoutTest {

    private static UnaryOperator<Document> measure(String id) {
        return measure -> measure.title("A measure")
                .attribute("tom-id", id)
                .attribute("revnumber", "1")
                .attribute("tom-status", "implemented");
    }

    @Test
    void ordersCategoriesAsListedAndReportsTheOneThatIsNot() {
        Documents documents = Documents.sound()
                .measures(
                        "policy.adoc",
                        policy -> policy.without("tom-categories").attribute("tom-categories", "tr, ac"))
                .measures("tr/training.adoc", measure("TR-01"))
                .measures("tr/category.adoc", category -> category.title("Training"))
                .measures("bk/backup.adoc", measure("BK-01"));
        assertEquals(
                List.of(
                        "measures/bk/category.adoc:1:1: error: [category-unlisted] The folder bk has no category.adoc, so"
                                + " that nobody says what customers read as its title. Write bk/category.adoc with the line"
                                + " = Bk",
                        "measures/policy.adoc:6:18: error: [category-unlisted] The folder bk holds measures and is not in"
                                + " tom-categories. Write :tom-categories: tr, ac, bk"),
                documents.findings());
        assertEquals(
                List.of("tr", "ac", "bk"),
                documents.read().policy().categories().stream()
                        .map(Category::folder)
                        .toList());
        assertEquals("Bk", documents.read().policy().categories().get(2).title());
    }

    @Test
    void reportsAListedFolderThatIsNotThere() {
        assertEquals(
                List.of(
                        "measures/policy.adoc:6:18: error: [category-unlisted] tom-categories names acc, and there is no such"
                                + " folder with measures. Take it from the list, or put a measure into the folder."),
                Documents.sound()
                        .measures(
                                "policy.adoc",
                                policy -> policy.without("tom-categories").attribute("tom-categories", "ac, acc"))
                        .findings());
    }

    @Test
    void reportsFilesThatLieWhereNothingIsRead() {
        assertEquals(
                List.of(
                        "measures/ac/backup.md:1:1: error: [id-missing] The document ac/backup.md is Markdown, and only evidence"
                                + " records and architecture documents may be. Rename it to backup.adoc and write it as"
                                + " AsciiDoc.",
                        "measures/ac/deep/x.adoc:1:1: error: [category-unlisted] The document ac/deep/x.adoc lies in a folder"
                                + " below a folder. Move it up into ac/.",
                        "measures/backup.adoc:1:1: error: [category-unlisted] The document backup.adoc lies beside"
                                + " policy.adoc. Move it into the folder of its category."),
                Documents.sound()
                        .measures("backup.adoc", measure("BK-01"))
                        .measures("ac/deep/x.adoc", measure("AC-09"))
                        .measures("ac/backup.md", measure("AC-08"))
                        .measures("ac/README.md", readme -> readme)
                        .findings());
    }

    @Test
    void keepsTheFirstOfTwoMeasuresWithOneId() {
        Documents documents = Documents.sound().measures("ac/zero.adoc", measure("AC-01"));
        assertEquals(
                List.of(
                        "measures/ac/zero.adoc:2:10: error: [id-duplicate] The id AC-01 is taken by measures/ac/access.adoc:2."
                                + " Give this measure an id that was never used."),
                documents.findings());
        assertEquals(
                List.of("Access authorisation"),
                documents.read().policy().measures().map(Measure::title).toList());
    }

    @Test
    void reportsRecordsOfOneNameAndPagesOfOnePath() {
        assertEquals(
                List.of(
                        "architecture/deployment.md:1:1: error: [id-duplicate] The page of deployment.md would be the page of"
                                + " deployment.adoc: architecture/deployment.html. Rename one of the two files.",
                        "measures/evidence/register.md:1:1: error: [id-duplicate] The evidence record register is also"
                                + " evidence/register.adoc. Rename one of the two files."),
                Documents.sound()
                        .evidence("register")
                        .measures(
                                "evidence/register.md",
                                record -> record.title("A record").attribute("tom-kind", "contract"))
                        .architecture("deployment.adoc", document -> document.title("Deployment"))
                        .architecture("deployment.md", document -> document.title("Deployment"))
                        .findings());
    }

    @Test
    void reportsAFormerNameThatIsInUse() {
        assertEquals(
                List.of(
                        "measures/ac/backup.adoc:5:16: error: [id-duplicate] tom-formerly names AC-01, which is a name of AC-01"
                                + " already. Delete it from one of the two measures."),
                Documents.sound()
                        .measures(
                                "ac/backup.adoc",
                                document -> measure("AC-02").apply(document).attribute("tom-formerly", "AC-01, AC-17"))
                        .findings());
    }

    @Test
    void takesTranslationsForNoDocumentsOfTheirOwn() {
        Documents documents = Documents.sound()
                .measures(
                        "ac/access.de.adoc",
                        translation -> translation.title("Zugriff").attribute("lang", "de"))
                .architecture("deployment.adoc", document -> document.title("Deployment"))
                .architecture(
                        "deployment.de.md",
                        document -> document.title("Verteilung").attribute("lang", "de"));
        assertEquals(List.of(), documents.findings());
        assertEquals(1, documents.read().policy().measures().count());
        assertEquals(1, documents.read().policy().architecture().size());
    }

    @Test
    void reportsWhatATranslationMayNotSay() {
        assertEquals(
                List.of(
                        "measures/ac/access.de.adoc:2:8: error: [attribute-invalid] lang is \"en\". The file name says de. Write"
                                + " :lang: de",
                        "measures/ac/access.de.adoc:3:14: error: [attribute-invalid] A translation takes tom-status from its"
                                + " original. Delete the line."),
                Documents.sound()
                        .measures(
                                "ac/access.de.adoc",
                                translation -> translation
                                        .title("Zugriff")
                                        .attribute("lang", "en")
                                        .attribute("tom-status", "draft"))
                        .findings());
    }
}
