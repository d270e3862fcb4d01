package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say of themselves. */
class ProfileIT {

    private static Product.Person person;

    @BeforeAll
    static void person() {
        person = Product.person("client");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R081, G43: each part of an account can be changed by itself")
    @CsvSource({
        "first_name, Zoë",
        "last_name, De Wit",
        "phone, +351912345678",
        "language, pt-PT",
        "time_zone, Europe/Lisbon",
        "preferred_currency, JPY",
    })
    void changes(String field, String value) {
        Product.Person fresh = Product.person("client");
        Answer before = fresh.api().get("/users/me");
        Answer changed = fresh.api().patch("/users/me", "{\"" + field + "\":\"" + value + "\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at(field)).isEqualTo(value);
        assertThat(fresh.api().get("/users/me").at(field)).isEqualTo(value);
        for (String other : new String[] {"id", "email", "user_type", "email_verified", "created_at"}) {
            assertThat(changed.at(other)).as(other).isEqualTo(before.at(other));
        }
    }

    @Test
    @DisplayName("R081, G43: a phone number can be cleared")
    void clearsThePhone() {
        Api api = Product.person("client").api();
        assertThat(api.patch("/users/me", "{\"phone\":\"+351912345678\"}").at("phone"))
                .isEqualTo("+351912345678");
        Answer cleared = api.patch("/users/me", "{\"phone\":\"\"}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(cleared.json().path("phone").asText("")).isIn("", "null");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525, G43: a bad value is a 422 naming its field, and nothing is changed")
    @CsvSource(
            delimiter = '|',
            value = {
                "first_name         | \"\"",
                "last_name          | \"  \"",
                "phone              | \"12345\"",
                "phone              | \"+0123456789\"",
                "phone              | \"+3519123456789012\"",
                "language           | \"portuguese!\"",
                "time_zone          | \"Europe/Atlantis\"",
                "preferred_currency | \"EURO\"",
                "preferred_currency | \"eur\"",
            })
    void badValues(String field, String json) {
        String before = person.api().get("/users/me").text();
        Answer answer = person.api().patch("/users/me", "{\"" + field + "\":" + json + "}");
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
        assertThat(person.api().get("/users/me").text()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R525: what is not theirs to change is refused by name, never ignored")
    @CsvSource(
            delimiter = '|',
            value = {
                "roles          | [\"ADMIN\"]",
                "email_verified | true",
                "user_type      | \"both\"",
                "email          | \"other@example.com\"",
                "id             | \"018f0000-0000-7000-8000-000000000000\"",
                "is_active      | true",
                "token_version  | 0",
                "password       | \"Correct-Horse-9\"",
            })
    void massAssignment(String field, String json) {
        String before = person.api().get("/users/me").text();
        Answer answer = person.api().patch("/users/me", "{\"first_name\":\"Eve\",\"" + field + "\":" + json + "}");
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
        assertThat(person.api().get("/users/me").text()).isEqualTo(before);
    }

    @Test
    @DisplayName("R200, G19: what was changed on one node is read at once there, and on the other")
    void noStaleAnswers() {
        Product.Person fresh = Product.person("client");
        Api node = fresh.api().at(Product.stack().nodes().get(0).baseUri());
        for (String name : new String[] {"One", "Two", "Three"}) {
            assertThat(node.get("/users/me").status()).isEqualTo(200);
            fresh.api().patch("/users/me", "{\"first_name\":\"" + name + "\"}");
            assertThat(fresh.api().get("/auth/me").at("first_name")).isEqualTo(name);
            Await.until(
                    "the node to say " + name,
                    Duration.ofSeconds(2),
                    () -> node.get("/users/me").at("first_name").equals(name));
        }
    }
}
