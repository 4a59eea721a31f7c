package org.tompolicy.source;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.ReportTerm;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads JUnit XML in the dialects of the test runners: a {@code testsuites} or a {@code testsuite} at the root, suites
 * in suites. Where the numbers at a suite and its test cases disagree, the worse ones count: as many tests as there are
 * test cases, where there are any; the greater number of failures, errors and skipped ones. Document types are refused,
 * and with them entities of every kind.
 */
final class JUnitReport extends DefaultHandler {

    private static final Set<String> SUITES = Set.of("testsuites", "testsuite");
    private static final Map<String, ReportTerm> OUTCOMES = Map.of(
            "failure", ReportTerm.FAILURES,
            "error", ReportTerm.ERRORS,
            "skipped", ReportTerm.SKIPPED);

    /** A suite while it is read: what stands at it, and what was counted in it and in the suites inside. */
    private static final class Suite {
        private final Map<ReportTerm, Integer> declared = new EnumMap<>(ReportTerm.class);
        private final Map<ReportTerm, Integer> counted = new EnumMap<>(ReportTerm.class);

        void count(ReportTerm term, int more) {
            counted.merge(term, more, Integer::sum);
        }

        int total(ReportTerm term) {
            int own = counted.getOrDefault(term, 0);
            int said = declared.getOrDefault(term, 0);
            return term == ReportTerm.TESTS && own > 0 ? own : Math.max(own, said);
        }
    }

    /** Ends the reading of a file that is some other XML. */
    private static final class OtherXml extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final int maxDepth;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Suite> suites = new ArrayDeque<>();
    private final Set<String> outcomesOfCase = new HashSet<>();
    private Suite root = new Suite();
    private Optional<LocalDate> day = Optional.empty();
    private Locator locator;

    private JUnitReport(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /** What a report says; empty where it is some other XML. */
    static Optional<ReportFacts> read(InputStream in, ReportLimits limits) throws ReportProblem, IOException {
        JUnitReport report = new JUnitReport(limits.depth());
        try {
            parser().parse(in, report);
            return Optional.of(report.facts());
        } catch (OtherXml other) {
            return Optional.empty();
        } catch (SAXParseException malformed) {
            throw new ReportProblem(
                    place(malformed.getLineNumber()) + "it is no well-formed XML without document type");
        } catch (SAXException refused) {
            throw new ReportProblem(refused.getMessage());
        } catch (CharConversionException | UnsupportedEncodingException wrong) {
            throw new ReportProblem("it is not in the encoding that it names");
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("every Java platform can refuse document types", e);
        }
    }

    private static String place(int line) {
        return line < 1 ? "" : "line " + line + ": ";
    }

    private ReportFacts facts() {
        Map<ReportTerm, Integer> values = new EnumMap<>(ReportTerm.class);
        ReportFacts.Format.JUNIT.terms().forEach(term -> values.put(term, root.total(term)));
        return new ReportFacts(ReportFacts.Format.JUNIT, values, day);
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw problem("it refers to something outside");
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (open.isEmpty() && !SUITES.contains(name)) {
            throw new OtherXml();
        }
        if (open.size() == maxDepth) {
            throw problem("it is nested deeper than " + maxDepth + " levels");
        }
        String parent = open.isEmpty() ? "" : open.peek();
        open.push(name);
        if (SUITES.contains(name)) {
            suite(attributes);
        } else if (name.equals("testcase")) {
            outcomesOfCase.clear();
            suites.element().count(ReportTerm.TESTS, 1);
        } else if (OUTCOMES.containsKey(name)
                && (SUITES.contains(parent) || parent.equals("testcase") && outcomesOfCase.add(name))) {
            suites.element().count(OUTCOMES.get(name), 1);
        }
    }

    private void suite(Attributes attributes) throws SAXException {
        Suite suite = new Suite();
        for (ReportTerm term : ReportFacts.Format.JUNIT.terms()) {
            String text = attributes.getValue(term.word());
            if (text != null && !text.isBlank()) {
                suite.declared.put(term, number(term, text.strip()));
            }
        }
        String timestamp = attributes.getValue("timestamp");
        if (timestamp != null) {
            day = Reports.earlier(day, Reports.day(timestamp));
        }
        suites.push(suite);
    }

    private int number(ReportTerm term, String text) throws SAXException {
        if (!text.matches("[0-9]{1,9}")) {
            throw problem(term.word() + " is no whole number");
        }
        return Integer.parseInt(text);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        open.pop();
        if (SUITES.contains(name)) {
            Suite ended = suites.pop();
            if (suites.isEmpty()) {
                root = ended;
            } else {
                ReportFacts.Format.JUNIT
                        .terms()
                        .forEach(term -> suites.element().count(term, ended.total(term)));
            }
        }
    }

    private SAXException problem(String what) {
        return new SAXException(place(locator == null ? 0 : locator.getLineNumber()) + what);
    }
}
