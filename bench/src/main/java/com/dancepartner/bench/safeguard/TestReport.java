package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven wrote down of the tests of one class. */
final class TestReport {

    private static final String DOCTYPES = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Path file;

    private TestReport(Path file) {
        this.file = file;
    }

    static TestReport of(Path project, Safeguard safeguard) {
        return new TestReport(project.resolve(safeguard.module())
                .resolve("target/surefire-reports/TEST-" + safeguard.testClass() + ".xml"));
    }

    /** A report of an earlier run would tell lies. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Of a method, with all its cases. */
    Verdict verdict(String method) throws IOException {
        if (!Files.exists(file)) {
            return Verdict.MISSING;
        }
        List<Element> cases = elements(document(), "testcase").stream()
                .filter(found -> isOf(found.getAttribute("name"), method))
                .toList();
        if (cases.isEmpty()) {
            return Verdict.MISSING;
        }
        return cases.stream().allMatch(TestReport::hasPassed) ? Verdict.PASSED : Verdict.FAILED;
    }

    private static boolean isOf(String name, String method) {
        return name.equals(method) || name.startsWith(method + "(") || name.startsWith(method + "{");
    }

    private static boolean hasPassed(Element testCase) {
        return elements(testCase, "failure").isEmpty()
                && elements(testCase, "error").isEmpty();
    }

    private Element document() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(DOCTYPES, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
