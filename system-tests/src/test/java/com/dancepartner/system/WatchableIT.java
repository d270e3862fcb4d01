package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchableIT {

    @Test
    @DisplayName("R116, R120: health says up, with the database, on Server and on Micro")
    void health() {
        for (URI node : List.of(
                Product.stack().baseUri(), Product.stack().nodes().get(0).baseUri())) {
            for (String path : List.of("/health", "/health/live", "/health/ready")) {
                Answer answer = fetch(node.resolve(path));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.at("status")).isEqualTo("UP");
            }
            assertThat(fetch(node.resolve("/health/ready")).text()).contains("database");
        }
    }

    @Test
    @DisplayName("R117, R122: the OpenAPI 3.1 document is whole, and /docs and /redoc take nothing from elsewhere")
    void documents() {
        Answer document = fetch(Product.stack().baseUri().resolve("/openapi?format=json"));
        assertThat(document.at("openapi")).startsWith("3.1");
        assertThat(document.json().at("/paths").size()).isGreaterThan(25);
        assertThat(document.json()
                        .at("/components/schemas/BookingView/properties/scheduled_start")
                        .isMissingNode())
                .isFalse();
        for (String page : List.of("/docs/", "/redoc/")) {
            Answer answer = fetch(Product.stack().baseUri().resolve(page));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("https://");
            for (String script : answer.text()
                    .lines()
                    .filter(line -> line.contains("src=\"/webjars"))
                    .toList()) {
                String path = script.replaceAll(".*src=\"([^\"]+)\".*", "$1");
                assertThat(fetch(Product.stack().baseUri().resolve(path)).status())
                        .as(path)
                        .isEqualTo(200);
            }
        }
        assertThat(fetch(Product.stack().baseUri().resolve("/metrics")).text()).contains("# TYPE");
    }

    @Test
    @DisplayName("R119, R476: log lines are JSON with request id and user id, and hold no secret")
    void logs() throws IOException {
        Product.Person person = Product.person("client");
        String token = Product.anonymous()
                .post("/auth/login", "{\"email\":\"" + person.email() + "\",\"password\":\"" + Product.PASSWORD + "\"}")
                .at("access_token");
        Product.anonymous().as(token).get("/users/me");
        com.dancepartner.walk.Await.until(
                "the request in the log",
                Duration.ofSeconds(20),
                () -> log().anyMatch(line ->
                        line.startsWith("{") && line.contains("\"request_id\"") && line.contains(person.id())));
        assertThat(log().filter(line -> line.contains(Product.PASSWORD)
                        || line.contains(token)
                        || line.contains("BEGIN PRIVATE KEY")
                        || line.contains(Product.stack().services().adminPassword())))
                .isEmpty();
    }

    @Test
    @DisplayName("Payara's administration lists the node")
    void adminListsTheNode() {
        assertThat(Product.stack().server().asadmin("list-hazelcast-members"))
                .contains("127.0.0.1:" + Product.stack().nodes().get(0).gridPort());
    }

    private static Stream<String> log() {
        try {
            return Files.readAllLines(Product.stack().server().log()).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Answer fetch(URI address) {
        return Product.anonymous().exchange(HttpRequest.newBuilder(address).build());
    }
}
