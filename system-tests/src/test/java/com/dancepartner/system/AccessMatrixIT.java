package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint of the OpenAPI document lets in whom access-matrix.csv says, and nobody else. */
class AccessMatrixIT {

    private static final String API = "/api/v1";
    private static final AccessMatrix MATRIX = AccessMatrix.load();

    @Test
    @DisplayName("R191, R276: every endpoint of the OpenAPI document has a row in the access matrix, and no row is left"
            + " over")
    void tableIsWhole() {
        Set<String> documented = documented();
        List<String> rows =
                MATRIX.rows().stream().map(AccessMatrix.Row::endpoint).toList();
        assertThat(rows).as("endpoints in access-matrix.csv").doesNotHaveDuplicates();
        assertThat(without(documented, rows))
                .as("endpoints without a decision: add a row for each to access-matrix.csv")
                .isEmpty();
        assertThat(without(rows, documented))
                .as("rows of access-matrix.csv for endpoints that are not in the OpenAPI document")
                .isEmpty();
    }

    @TestFactory
    @DisplayName("R187, R189, R191, R276, G07, G08: who is let in, on the Server")
    Stream<DynamicTest> onTheServer() {
        return cases(Product.stack().baseUri());
    }

    @TestFactory
    @DisplayName("R187, R189, R191, R276, G07, G08: who is let in, on the Micro node")
    Stream<DynamicTest> onTheNode() {
        return cases(Product.stack().nodes().get(0).baseUri());
    }

    @TestFactory
    @DisplayName("R187, R189, R191, R276, G07, G08: who is let in, on the Server after a restart")
    Stream<DynamicTest> onTheServerAfterARestart() {
        Await.until(
                "no job under way",
                Duration.ofSeconds(60),
                () -> Product.count("SELECT count(*) FROM job_runs WHERE status IN ('requested', 'running')") == 0);
        Product.stack().server().stop();
        Product.stack().restartServer();
        return cases(Product.stack().baseUri());
    }

    /** First what a stranger sees, while everything is still there; then the rows in their order, each for every caller. */
    private static Stream<DynamicTest> cases(URI node) {
        AccessFixture fixture = new AccessFixture(node);
        Stream<DynamicTest> alike = MATRIX.rows().stream()
                .filter(row -> fixture.namesAnId(row.path()) && !row.letsIn(Who.OTHER_CLIENT))
                .map(row -> DynamicTest.dynamicTest(
                        row + ": foreign and missing ids answer alike", () -> assertAlike(row, fixture)));
        Stream<DynamicTest> decisions = MATRIX.rows().stream()
                .flatMap(row -> Arrays.stream(Who.values())
                        .map(who -> DynamicTest.dynamicTest(
                                row + " by " + who + ": " + row.decisions().get(who),
                                () -> assertDecided(row, who, fixture))));
        return Stream.concat(alike, decisions);
    }

    private static void assertDecided(AccessMatrix.Row row, Who who, AccessFixture fixture) {
        Answer answer = patiently(fixture.as(who), row.verb(), fixture.filled(row.path()), fixture.filled(row.body()));
        assertThat(decision(answer.status()))
                .as("%s by %s: %s", row, who, answer.text())
                .isEqualTo(row.decisions().get(who));
    }

    /** But for the ids themselves, a stranger reads the same of what is another's as of what is nobody's. */
    private static void assertAlike(AccessMatrix.Row row, AccessFixture fixture) {
        String body = fixture.filled(row.body());
        String foreignPath = fixture.filled(row.path());
        String missingPath = fixture.filledWithStrangeIds(row.path());
        Answer foreign = patiently(fixture.stranger(), row.verb(), foreignPath, body);
        Answer missing = patiently(fixture.stranger(), row.verb(), missingPath, body);
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(missing.status());
        assertThat(withoutIds(foreign, foreignPath)).isEqualTo(withoutIds(missing, missingPath));
    }

    private static String withoutIds(Answer answer, String path) {
        String text = answer.text().replace(answer.at("error.request_id"), "REQUEST");
        for (String part : path.split("/")) {
            text = part.length() == 36 ? text.replace(part, "ID") : text;
        }
        return text;
    }

    /** Who has called more often than the limits allow comes again: the matrix may grow past 100 requests a minute. */
    private static Answer patiently(Api caller, String verb, String path, String body) {
        return caller.patient(System.out::println).send(verb, path, body.isEmpty() ? null : body);
    }

    private static String decision(int status) {
        boolean closed = status == 401 || status == 403 || status == 404 || status == 429 || status >= 500;
        return closed ? Integer.toString(status) : AccessMatrix.Row.IN;
    }

    private static Set<String> documented() {
        Answer document = Product.anonymous()
                .send(
                        "GET",
                        Product.stack()
                                .baseUri()
                                .resolve("/openapi?format=json")
                                .toString(),
                        null);
        Set<String> endpoints = new TreeSet<>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> verbs(path.getValue().fieldNames())
                        .forEach(verb -> endpoints.add(
                                AccessMatrix.endpoint(verb, path.getKey().replaceFirst("^" + API, "")))));
        assertThat(endpoints).as("endpoints of the OpenAPI document").hasSizeGreaterThan(40);
        return endpoints;
    }

    private static Stream<String> verbs(Iterator<String> fields) {
        Set<String> names = new TreeSet<>();
        fields.forEachRemaining(names::add);
        return names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(name -> name.matches("GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"));
    }

    private static Set<String> without(Iterable<String> all, Iterable<String> others) {
        Set<String> left = new TreeSet<>();
        all.forEach(left::add);
        others.forEach(left::remove);
        return left;
    }
}
