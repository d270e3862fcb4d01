package com.dancepartner.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private final List<String> told = new ArrayList<>();
    private final Script script = new Script(told::add);
    private String answer = "{}";
    private final HttpServer server;

    ScriptTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @DisplayName("walk: tokens and secrets of an answer are masked")
    @ValueSource(strings = {"access_token", "refresh_token", "token", "client_secret", "password", "otp"})
    void answersAreMasked(String field) {
        answer = "{\"id\":\"42\",\"" + field + "\":\"do-not-tell\"}";
        Answer got = post("{}");
        assertThat(script.markdown())
                .doesNotContain("do-not-tell")
                .contains("\"" + field + "\" : \"…\"", "\"id\" : \"42\"");
        assertThat(got.at(field)).isEqualTo("do-not-tell");
    }

    @Test
    @DisplayName("walk: passwords and tokens of a request are masked, at any depth")
    void requestsAreMasked() {
        assertThat(post("""
            {"email": "ada@example.com", "password" : "Tango4Two", "more": [{"refresh_token":"secret-2"}]}\
            """).status()).isEqualTo(200);
        assertThat(script.markdown())
                .contains("ada@example.com")
                .doesNotContain("Tango4Two")
                .doesNotContain("secret-2");
    }

    @Test
    @DisplayName("walk: the markdown shows the request and the answer of each step")
    void markdown() {
        answer = "{\"id\":\"42\"}";
        script.chapter("Sign in");
        assertThat(post("{\"a\":1}").json().path("id").asInt()).isEqualTo(42);
        assertThat(script.markdown())
                .contains("## Sign in", "### 1. Ada signs in", "POST /api/v1/auth/login", "\"a\" : 1", "\n200\n");
        assertThat(told).contains("Sign in").last().asString().contains("  1  Ada signs in", "POST /auth/login → 200");
    }

    @Test
    @DisplayName("walk: an answer without a body leaves none, and a page is not copied")
    void otherBodies() {
        answer = "";
        assertThat(get().text()).isEmpty();
        answer = "<html><body>Long page</body></html>";
        assertThat(get().status()).isEqualTo(200);
        assertThat(script.markdown()).contains("(a page)").doesNotContain("Long page");
    }

    @Test
    @DisplayName("walk: another status than the expected one stops the walk and says which step")
    void unexpectedStatus() {
        assertThatIllegalStateException()
                .isThrownBy(() -> script.step("Ada signs in", 201, api(), "GET", "/x", null))
                .withMessageStartingWith("Ada signs in: expected 201, got GET /x → 200");
    }

    @Test
    @DisplayName("walk: what is no request is told in one line and kept in full, masked")
    void note() {
        script.note("A letter arrives", "Dear Ada\n{\"access_token\":\"do-not-tell\"}");
        assertThat(told).singleElement().asString().endsWith("Dear Ada");
        assertThat(script.markdown())
                .contains("### 1. A letter arrives", "Dear Ada")
                .doesNotContain("do-not-tell");
    }

    @Test
    @DisplayName("walk: the token in a link is masked, and an aside is told but not written down")
    void linksAndAsides() {
        script.note("A link arrives", "http://127.0.0.1/account/verify/?token=do-not-tell&more=1");
        script.aside("waits for something");
        assertThat(script.markdown())
                .contains("/account/verify/?token=…&more=1")
                .doesNotContain("do-not-tell", "waits");
        assertThat(told).last().asString().endsWith("waits for something");
    }

    private Answer post(String body) {
        return script.step("Ada signs in", 200, api(), "POST", "/auth/login", body);
    }

    private Answer get() {
        return script.step("Ada looks", 200, api(), "GET", "/x", null);
    }

    private Api api() {
        return new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
