package com.dancepartner.batch.payout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.api.partition.PartitionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The job's XML, where a wrong number would leave payments out in silence. */
class PayoutJobTest {

    private final Document job = read();

    @Test
    @DisplayName("R360: the parts of a step are as many as it shares payments out to")
    void parts() {
        for (Element step : List.of(step("plan"), step("settle"))) {
            assertThat(elements(step, "mapper")).hasSize(1);
            assertThat(values(step, "parts"))
                    .as("of the step's worker and of its mapper")
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("R360: each part comes once, at the same time as the others, and anew after a crash")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void partitions() {
        PayoutPartitions partitions = new PayoutPartitions();
        partitions.parts = "4";
        PartitionPlan plan = partitions.mapPartitions();
        assertThat(plan.getPartitions()).isEqualTo(4);
        assertThat(plan.getThreads()).isEqualTo(4);
        assertThat(plan.getPartitionsOverride()).isTrue();
        assertThat(plan.getPartitionProperties())
                .extracting(properties -> properties.getProperty("part"))
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    @DisplayName("R360: planning is chunked with limits of skips and retries, by classes that exist")
    void chunk() throws ClassNotFoundException {
        Element chunk = elements(step("plan"), "chunk").get(0);
        assertThat(chunk.getAttribute("item-count")).isEqualTo("#{systemProperties['payout.chunk']}?:50;");
        assertThat(chunk.getAttribute("skip-limit")).isEqualTo("1000");
        assertThat(chunk.getAttribute("retry-limit")).isEqualTo("1000");
        List<Element> classes = elements(chunk, "include");
        assertThat(classes).hasSize(6);
        for (Element included : classes) {
            assertThat(Class.forName(included.getAttribute("class"))).isAssignableTo(RuntimeException.class);
        }
    }

    private Element step(String id) {
        return elements(job.getDocumentElement(), "step").stream()
                .filter(step -> step.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(Element parent, String property) {
        return elements(parent, "property").stream()
                .filter(each -> each.getAttribute("name").equals(property))
                .map(each -> each.getAttribute("value"))
                .filter(value -> !value.startsWith("#"))
                .distinct()
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document read() {
        try (InputStream xml = PayoutJobTest.class.getResourceAsStream("/META-INF/batch-jobs/payout.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(xml));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
