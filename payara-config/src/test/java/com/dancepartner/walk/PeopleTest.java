package com.dancepartner.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final FakeServer product = new FakeServer();
    private final FakeServer inbox = new FakeServer();
    private final Deque<String> codes = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Script script = new Script(told::add);
    private final People people;

    PeopleTest() throws IOException {
        Api api = new Api(product.uri());
        Stage stage = new Stage(
                api,
                product.uri(),
                inbox.uri(),
                "admin@example.com",
                "Secret-7",
                () -> codes.size() == 1 ? codes.element() : codes.remove());
        people = new People(script, stage, api);
    }

    @AfterEach
    void stop() {
        product.close();
        inbox.close();
    }

    @Test
    @DisplayName("walk, G22: registering takes the terms in force and the link of the newest mail, once it is there")
    void registering() {
        product.then(200, "{\"version\":\"2026-11-01\"}")
                .then(201, "{}")
                .then(204, "")
                .then(200, "{\"access_token\":\"good\"}");
        inbox.then(200, "{\"items\":[]}").then(200, """
            {"items":[{"text":"Hello,\\r\\n\\r\\nhttp://h/account/verify/?token=new-1\\r\\n\\r\\nBye\\r\\n"},
                      {"text":"http://h/account/verify/?token=old"}]}
            """);
        Api ana = people.register("Ana", "host");
        assertThat(product.requests())
                .extracting(FakeServer.Request::line)
                .containsExactly(
                        "GET /api/v1/auth/terms",
                        "POST /api/v1/auth/register",
                        "POST /api/v1/auth/verify-email",
                        "POST /api/v1/auth/login");
        assertThat(product.requests().get(1).body())
                .contains("\"terms_version\": \"2026-11-01\"", "\"user_type\": \"host\"");
        assertThat(product.requests().get(2).body()).isEqualTo("{\"token\": \"new-1\"}");
        assertThat(inbox.last().line()).matches("GET /mails.json\\?to=ana\\.[0-9a-f]{8}%40example\\.com");
        assertThat(ana.get("/users/me").status()).isEqualTo(200);
        assertThat(product.last().authorization()).containsExactly("Bearer good");
        assertThat(script.markdown()).doesNotContain("new-1", "Correct-Horse");
    }

    @Test
    @DisplayName("walk, G07: a code that was used before is not tried again: the next one is waited for")
    void usedCode() {
        codes.addAll(List.of("111111", "111111", "222222"));
        product.then(401, "{}").then(200, "{\"access_token\":\"good\"}");
        Api admin = people.admin("Admin signs in");
        assertThat(product.requests().get(0).body()).contains("\"otp\": \"111111\"");
        assertThat(product.requests().get(1).body()).contains("\"otp\": \"222222\"");
        assertThat(admin.get("/jobs/runs").status()).isEqualTo(200);
        assertThat(product.last().authorization()).containsExactly("Bearer good");
        assertThat(told).anyMatch(line -> line.contains("used before"));
        assertThat(script.markdown()).doesNotContain("222222", "Secret-7");
    }
}
