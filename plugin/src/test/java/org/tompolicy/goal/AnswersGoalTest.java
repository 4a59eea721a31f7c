package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** A customer's questionnaire with the answers of a policy. */
@Slow
class AnswersGoalTest {

    private static final String CREDENTIALS = "We look for credentials that nobody has used and deactivate them.";
    private static final String REGISTER = "We keep a register of everybody who may use our systems.";

    @TempDir
    private Path folder;

    private SmallPolicy policy;
    private String framework = "";
    private String column = "";
    private String mapping = "";

    @BeforeEach
    void aPolicy() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"))
                .edit(
                        SmallPolicy.POLICY,
                        ":tom-categories: access\n",
                        ":tom-categories: access\n:tom-frameworks: gdpr, iso27001-2022, scc\n"
                                + ":tom-website: https://example.com/\n")
                .edit(SmallPolicy.MEASURE, "[#credentials,", "[#credentials,iso27001-2022=\"A.8.1,A.8.13\",")
                .edit(SmallPolicy.MEASURE, "[#register]", "[#register,iso27001-2022=A.5.15]");
    }

    private Outcome run(String file) {
        return AnswersGoal.run(
                Build.open(policy.options(Builds.DAY)),
                new AnswersGoal.Request(
                        Optional.of(policy.root().resolve(file)),
                        framework,
                        column,
                        mapping.isEmpty()
                                ? Optional.empty()
                                : Optional.of(policy.root().resolve(mapping))));
    }

    private byte[] filled(String name) throws IOException {
        return Files.readAllBytes(policy.root().resolve("target/tom/answers").resolve(name));
    }

    private List<String> answers(Outcome outcome) {
        return outcome.summary().stream()
                .filter(line -> line.matches("(Not a|A)nswered.*"))
                .toList();
    }

    private String refused(String file, String content) throws IOException {
        policy.write(file, content);
        String message = assertThrows(SetupProblem.class, () -> run(file)).getMessage();
        assertFalse(Files.exists(policy.root().resolve("target/tom/answers")));
        return message.replace(policy.root().toString(), "ROOT");
    }

    @Test
    void aTableGetsItsAnswersAndEveryOtherSignStays() throws IOException {
        policy.write("q.csv", """
                \uFEFFSupplier check 2026;;
                Kontrolle;Frage;Antwort
                A8.13;"Backups? ""Daily""\nor else";
                5.15; Wer?;
                ISO/IEC 27001:2022 A.8.1;x
                ;;
                A.8.2;;
                A.8.99;;
                """.replace("\n", "\r\n"));

        Outcome outcome = run("q.csv");

        assertEquals(
                """
                \uFEFFSupplier check 2026;;
                Kontrolle;Frage;Antwort;"References";"Proof"
                A8.13;"Backups? ""Daily""\nor else";"%1$s";"AC-01#credentials https://example.com/measures/ac-01.html#credentials";"Access review, 30 October 2026"
                5.15; Wer?;"%2$s";"AC-01#register https://example.com/measures/ac-01.html#register";"No proof is shown"
                ISO/IEC 27001:2022 A.8.1;x;"%1$s";"AC-01#credentials https://example.com/measures/ac-01.html#credentials";"Access review, 30 October 2026"
                ;;
                A.8.2;;
                A.8.99;;
                """.formatted(CREDENTIALS, REGISTER).replace("\n", "\r\n"),
                new String(filled("q.csv"), StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "Answered 3 of 5 rows as controls of iso27001-2022, from the draft.",
                        "Not answered, 1 row: no measure is named for A.8.2 (row 7).",
                        "Not answered, 1 row: \"A.8.99\" is no control of iso27001-2022 (row 8)."),
                answers(outcome));
        assertEquals(List.of("answers/q.csv"), outcome.written());
    }

    @Test
    void articlesAreKnownInBothLanguagesAndSeveralInACell() throws IOException {
        policy.write(
                "q.csv", "Article,Question\nArt. 32(1)(b),a\nArt. 32 Abs. 1 lit. b,b\n\"32.1.b; Art. 32(1)(c)\",c\n");
        policy.edit(SmallPolicy.MEASURE, ":tom-gdpr: 32.1.b", ":tom-gdpr: 32.1.b, 32.1.c");

        assertEquals(List.of("Answered 3 of 3 rows as controls of gdpr, from the draft."), answers(run("q.csv")));
        String[] lines = new String(filled("q.csv"), StandardCharsets.UTF_8).split("\n(?=\"?(Art|32))");
        assertEquals(lines[1].replace("32(1)(b),a", ""), lines[2].replace("32 Abs. 1 lit. b,b", ""));
    }

    @Test
    void aMappingAnswersQuestionsWordForWordAndNothingElse() throws IOException {
        mapping = "mapping.csv";
        policy.write(mapping, "question,control\nWho may use it?,AC-01#register\nLaw?,gdpr:32.1.b\n");
        policy.write("q.csv", "Question\nWho  may use it?\nWho may use them?\nLaw?\nAC-01\n");

        Outcome outcome = run("q.csv");

        assertEquals(
                List.of(
                        "Answered 2 of 4 rows as controls of gdpr, from the draft.",
                        "Not answered, 1 row: \"Who may use them?\" is no control of gdpr (row 3).",
                        "Not answered, 1 row: \"AC-01\" is no control of gdpr (row 5)."),
                answers(outcome));
        assertEquals(
                "Who  may use it?,\"" + REGISTER
                        + "\",\"AC-01#register https://example.com/measures/ac-01.html#register\",\"No proof is shown\"",
                new String(filled("q.csv"), StandardCharsets.UTF_8).split("\n")[1]);
    }

    /** A workbook as customers send it. */
    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet notes = book.createSheet("Notes");
            notes.createRow(0).createCell(0).setCellValue("Please answer <all> & everything");
            XSSFSheet sheet = book.createSheet("Fragen");
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            row(sheet, 0, "Questionnaire of Example Bank");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
            row(sheet, 2, "Control ID", "Question", "Response", "Weight");
            row(sheet, 3, "A.8.13", "Backups?");
            Cell free = sheet.getRow(3).createCell(2);
            free.setCellStyle(yellow);
            sheet.getRow(3).createCell(3).setCellFormula("1+1");
            row(sheet, 4, "A.5.15", "Access?");
            sheet.getRow(4).setZeroHeight(true);
            row(sheet, 5, null, "Number?");
            sheet.getRow(5).createCell(0).setCellValue(8.1);
            row(sheet, 6, "A.5.15", "Merged?");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B7:C7"));
            row(sheet, 7, null, "Formula?");
            sheet.getRow(7).createCell(0).setCellFormula("\"A.5\"&\".15\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void aWorkbookKeepsEveryOtherCellFormulaAndStyle() throws IOException {
        byte[] sent = workbook();
        Files.write(policy.root().resolve("q.xlsx"), sent);

        assertEquals(
                List.of(
                        "Answered 2 of 5 rows as controls of iso27001-2022, from the draft.",
                        "Not answered, 1 row: the row is hidden (sheet Fragen, row 5).",
                        "Not answered, 1 row: 8.1 is a number in the file and can be 8.1 or 8.10: write it as text"
                                + " (sheet Fragen, row 6).",
                        "Not answered, 1 row: the cell for the answer is a part of a merged one (sheet Fragen, row 7)."),
                answers(run("q.xlsx")));

        assertArrayEquals(sent, Files.readAllBytes(policy.root().resolve("q.xlsx")));
        Map<String, byte[]> before = parts(sent);
        Map<String, byte[]> after = parts(filled("q.xlsx"));
        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        String name = "xl/worksheets/sheet2.xml";
        before.forEach((part, content) -> {
            if (!part.equals(name)) {
                assertArrayEquals(content, after.get(part), part);
            }
        });
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled("q.xlsx")))) {
            XSSFSheet sheet = book.getSheet("Fragen");
            List<String> cells = new ArrayList<>();
            sheet.forEach(row -> row.forEach(cell -> cells.add(cell.getAddress() + " " + cell)));
            assertEquals(
                    List.of(
                            "A1 Questionnaire of Example Bank",
                            "A3 Control ID",
                            "B3 Question",
                            "C3 Response",
                            "D3 Weight",
                            "G3 References",
                            "H3 Proof",
                            "A4 A.8.13",
                            "B4 Backups?",
                            "C4 " + CREDENTIALS,
                            "D4 1+1",
                            "G4 AC-01#credentials https://example.com/measures/ac-01.html#credentials",
                            "H4 Access review, 30 October 2026",
                            "A5 A.5.15",
                            "B5 Access?",
                            "A6 8.1",
                            "B6 Number?",
                            "A7 A.5.15",
                            "B7 Merged?",
                            "A8 \"A.5\"&\".15\"",
                            "B8 Formula?",
                            "C8 " + REGISTER,
                            "G8 AC-01#register https://example.com/measures/ac-01.html#register",
                            "H8 No proof is shown"),
                    cells.stream()
                            .filter(cell -> !cell.matches("[A-Z]+\\d+ ") && !cell.matches("[BC]7 ?"))
                            .toList());
            assertEquals(
                    IndexedColors.YELLOW.getIndex(),
                    sheet.getRow(3).getCell(2).getCellStyle().getFillForegroundColor());
            assertEquals(2, sheet.getRow(3).getCell(3).getNumericCellValue());
            assertEquals(2, sheet.getNumMergedRegions());
        }
        byte[] first = filled("q.xlsx");
        run("q.xlsx");
        assertArrayEquals(first, filled("q.xlsx"));
    }

    /** Programs that write row by row do not know how long a part becomes, and pack it in another way. */
    @Test
    void aWorkbookThatAProgramWroteRowByRowIsFilled() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(10);
                OutputStream out = Files.newOutputStream(policy.root().resolve("q.xlsx"))) {
            Sheet sheet = book.createSheet("Controls");
            sheet.createRow(0).createCell(0).setCellValue("Control");
            sheet.createRow(1).createCell(0).setCellValue("A.8.13");
            book.write(out);
        }
        assertEquals(
                List.of("Answered 1 of 1 row as controls of iso27001-2022, from the draft."), answers(run("q.xlsx")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled("q.xlsx")))) {
            assertEquals(CREDENTIALS, book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
        }
    }

    @Test
    void whatCannotBeFilledIsOneErrorAndNoFile() throws IOException {
        assertEquals(
                "Parameter tom.file: q.xlsm may hold macros, and is not read. Save it as .xlsx.",
                refused("q.xlsm", "x"));
        assertEquals(
                "Parameter tom.file: q.ods is no .xlsx and no .csv. Save it as one of these.", refused("q.ods", "x"));
        assertEquals(
                "Parameter tom.file: q.xlsx is no whole workbook of Excel. Open it in Excel, save it as .xlsx and try again.",
                refused("q.xlsx", "x"));
        assertEquals(
                "Parameter tom.file: several columns hold ids of controls: A \"Control\", C \"Ref.\". Choose one with"
                        + " -Dtom.column=A.",
                refused("q.csv", "Control,Question,Ref.\nA.8.13,x,A.5.15\n"));
        column = "A";
        assertEquals(
                "Parameter tom.file: the ids of q.csv can be of gdpr or scc. Choose one with -Dtom.framework=gdpr.",
                refused("q.csv", "Control,x\n\"01;20\",x\n"));
        column = "";
        assertEquals(
                "Parameter tom.file: no column of q.csv has a head such as Control, No., Nr. or Kontrolle and ids of gdpr,"
                        + " iso27001-2022, scc below it. Name the column with -Dtom.column=B, or write which question a"
                        + " control answers into a table: -Dtom.mapping=mapping.csv.",
                refused("q.csv", "Topic,Question\nBackup,Do you?\n"));
        assertEquals(
                "Parameter tom.file: q.csv: a quoted cell that begins in line 2 never ends.",
                refused("q.csv", "Control,Question\n\"A.8.13,x\n"));
        assertEquals(
                "Parameter tom.file: q.csv has more than 50000 rows. Divide it.",
                refused("q.csv", "Control,Question\n" + "A.8.13,x\n".repeat(50_001)));
        assertEquals(
                "Parameter tom.file: q.csv has more than 2000000 cells. Divide it.",
                refused("q.csv", "Control,Question\nA.8.13" + ",".repeat(2_000_000) + "\n"));
        mapping = "none.csv";
        assertEquals(
                "Parameter tom.mapping: there is no file ROOT/none.csv.", refused("q.csv", "Control,x\nA.8.13,x\n"));
        mapping = "";
        framework = "c5-2026";
        assertEquals(
                "Parameter tom.framework: there is no 'c5-2026'. Allowed: gdpr, iso27001-2022, scc.",
                refused("q.csv", "Control,x\nA.8.13,x\n"));
        Files.write(policy.root().resolve("old.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        assertEquals(
                "Parameter tom.file: old.xlsx is protected by a password, or is in Excel's old format (.xls). Open it in"
                        + " Excel, take the password off, and save it as .xlsx.",
                assertThrows(SetupProblem.class, () -> run("old.xlsx")).getMessage());
    }

    @Test
    void aColumnIsChosenByItsLettersOrItsHead() throws IOException {
        policy.write("q.csv", "Control,Question,Ref.\nA.8.13,x,A.5.15\n");
        column = "C";
        run("q.csv");
        String byLetters = new String(filled("q.csv"), StandardCharsets.UTF_8);
        column = "ref";
        run("q.csv");
        assertEquals(byLetters, new String(filled("q.csv"), StandardCharsets.UTF_8));
        assertEquals("A.8.13,x,A.5.15,\"" + REGISTER, byLetters.split("\n")[1].substring(0, 17 + REGISTER.length()));
    }

    @Test
    void aQuoteInsideOfACellIsASign() throws IOException {
        policy.write("q.csv", "Control,Question,Answer\nA.5.15,a 5\" disk or \"\"two\"\",\nA.8.13,b,\n");
        assertEquals(
                List.of("Answered 2 of 2 rows as controls of iso27001-2022, from the draft."), answers(run("q.csv")));
    }

    @Test
    void theNumbersOfRowsAreNoControls() throws IOException {
        policy.write("q.csv", "No.,Question\n1,x\n8.1,x\n11,x\nA.5.15,x\n");
        assertEquals(
                List.of(
                        "Answered 1 of 4 rows as controls of iso27001-2022, from the draft.",
                        "Not answered, 3 rows: a number alone may be the row's; if the column holds ids, name it with"
                                + " -Dtom.column=A (row 2, 3, 4)."),
                answers(run("q.csv")));
        policy.write("q.csv", "No.,Control\n1,8.1\n2,x\n11,A.5.15\n");
        assertEquals(
                "Answered 2 of 3 rows as controls of iso27001-2022, from the draft.",
                answers(run("q.csv")).get(0));
    }

    @Test
    void aSheetOfFiftyThousandRowsIsFilled() throws IOException {
        policy.write("q.csv", "Control,Question\n" + "A.8.13,x\n".repeat(50_000 - 1));
        assertEquals(
                List.of("Answered 49999 of 49999 rows as controls of iso27001-2022, from the draft."),
                answers(run("q.csv")));
    }
}
