package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Naming;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.testing.Controls;

class FrameworkReaderTest {

    private static final String HEAD = "id,title,title_de,kind";

    @Test
    void readsEveryBuiltInFrameworkWithoutFindings() {
        ReadResult result = Documents.sound().read();
        assertEquals(List.of(), result.findings());
        assertEquals(
                Frameworks.ids().stream().sorted().toList(),
                result.policy().frameworks().stream().map(Framework::id).toList());
        for (Framework framework : result.policy().frameworks()) {
            assertFalse(framework.controls().isEmpty(), framework.id());
        }
    }

    @Test
    void readsCellsInQuotes() {
        Framework tom = Documents.sound().read().policy().framework("de-tom").orElseThrow();
        assertEquals(
                new Control(
                        "ZUG",
                        "System access control (use of systems, authentication)",
                        Controls.titles("Zugangskontrolle"),
                        ControlKind.LINE,
                        Naming.of("title_de").orElseThrow()),
                tom.control("ZUG").orElseThrow());
    }

    @Test
    void readsAFrameworkOfTheUsersOwn() {
        Documents documents = Documents.sound()
                .table("frameworks/house-1.csv", HEAD, "H,House rules,,heading", "H.1,Keep keys,,line")
                .measures("ac/access.adoc", measure -> measure.attribute("tom-house-1", "H.1"));
        assertEquals(List.of(), documents.findings());
        assertEquals(
                "[house-1:H.1]",
                documents
                        .read()
                        .policy()
                        .measures()
                        .findFirst()
                        .orElseThrow()
                        .controls()
                        .toString());
    }

    @Test
    void readsTitlesInAnyLanguageAndHowControlsAreNamed() {
        Framework house = Documents.sound()
                .table(
                        "frameworks/house.csv",
                        "id,kind,title,title_fr,name",
                        "H.1,line,Keep keys,Garder les clés,title_fr",
                        "H.2,line,Lock doors,,")
                .read()
                .policy()
                .framework("house")
                .orElseThrow();
        Control keys = house.control("H.1").orElseThrow();
        assertEquals("{fr=Garder les clés}", keys.titles().toString());
        assertEquals("title_fr", keys.naming().word());
        Control doors = house.control("H.2").orElseThrow();
        assertEquals("{}", doors.titles().toString());
        assertEquals(Naming.BY_ID, doors.naming());
    }

    @Test
    void reportsANameThatIsNone() {
        assertEquals(
                List.of(
                        "measures/frameworks/house.csv:2:1: error: [file-invalid] The name \"code\" is unknown. Write id,"
                                + " article, section, title or title_<language>, or leave it empty."),
                Documents.sound()
                        .table("frameworks/house.csv", "id,title,kind,name", "1,One,line,code")
                        .findings());
    }

    @Test
    void everyFrameworkNamesItsControlsInOneWay() {
        for (Framework framework : Documents.sound().read().policy().frameworks()) {
            assertEquals(
                    1,
                    framework.controls().stream()
                            .map(Control::naming)
                            .distinct()
                            .count(),
                    framework.id());
        }
    }

    @Test
    void reportsAHeadThatIsWrong() {
        assertEquals(
                List.of(
                        "measures/frameworks/house.csv:1:1: error: [file-invalid] The first line of a framework must be:"
                                + " id,title,title_de,kind (save the table with commas, not with semicolons)"),
                Documents.sound()
                        .table("frameworks/house.csv", "id;title", "1,One,,line")
                        .findings());
    }

    @Test
    void reportsLinesThatAreWrong() {
        assertEquals(
                List.of(
                        "measures/frameworks/house.csv:3:1: error: [file-invalid] The id 1 stands in this framework twice."
                                + " Delete this line or give it another id.",
                        "measures/frameworks/house.csv:4:1: error: [file-invalid] The kind \"lines\" is unknown. Write line,"
                                + " heading or context.",
                        "measures/frameworks/house.csv:5:1: error: [file-invalid] A line of a framework has an id without comma,"
                                + " a title and a kind; titles in other languages may be empty. Fill in what is missing or delete the"
                                + " line."),
                Documents.sound()
                        .table(
                                "frameworks/house.csv",
                                HEAD,
                                "1,One,,line",
                                "1,Again,,line",
                                "2,Two,,lines",
                                ",None,,line")
                        .findings());
    }

    @Test
    void reportsNamesThatAFrameworkCannotHave() {
        assertEquals(
                List.of(
                        "measures/frameworks/gdpr.csv:1:1: error: [id-duplicate] A built-in framework is called gdpr already."
                                + " Rename the file, for example to gdpr-own.csv.",
                        "measures/frameworks/status.csv:1:1: error: [file-invalid] A framework cannot be called status. Rename"
                                + " the file: small letters, digits and hyphens, and neither tom-<name> in a header nor <name>"
                                + " at a block may be an attribute already.",
                        "measures/frameworks/width.csv:1:1: error: [file-invalid] A framework cannot be called width. Rename"
                                + " the file: small letters, digits and hyphens, and neither tom-<name> in a header nor <name>"
                                + " at a block may be an attribute already."),
                Documents.sound()
                        .table("frameworks/gdpr.csv", HEAD)
                        .table("frameworks/status.csv", HEAD)
                        .table("frameworks/width.csv", HEAD)
                        .findings());
    }
}
