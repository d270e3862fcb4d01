package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people can ask of the data held about them: a copy, and an end. */
class PrivacyIT {

    private static final String PASSWORD = "{\"password\":\"" + Product.PASSWORD + "\"}";

    private static Hosts.Host host;
    private Product.Person client;

    @BeforeAll
    static void host() {
        host = Hosts.bookable();
    }

    @BeforeEach
    void client() {
        client = Product.person("client");
    }

    @Test
    @DisplayName("G45: the export holds the caller's account, bookings and payments, and no secret")
    void export() {
        String booking = book(2).at("id");
        Answer export = client.api().get("/users/me/export");
        assertThat(export.status()).as(export.text()).isEqualTo(200);
        assertThat(export.at("account.email")).isEqualTo(client.email());
        assertThat(export.at("account.created_at")).endsWith("Z");
        assertThat(export.at("bookings.0.id")).isEqualTo(booking);
        assertThat(export.at("bookings.0.transitions.0.event")).isEqualTo("authorise");
        assertThat(export.at("payments.0.booking_id")).isEqualTo(booking);
        assertThat(export.at("payments.0.amount_cents")).isEqualTo("4000");
        assertThat(export.at("devices.0.signed_in_at")).isNotEmpty();
        assertThat(export.text()).doesNotContain("$argon2", host.person().email());
        assertThat(host.person().api().get("/users/me/export").text())
                .contains(booking)
                .doesNotContain(client.email());
        assertThat(cancel(booking).at("payment_status")).isEqualTo("released");
    }

    @Test
    @DisplayName("R192, G45: there is nothing to export or to close for who is not signed in")
    void anonymous() {
        assertThat(Product.anonymous().get("/users/me/export").status()).isEqualTo(401);
        assertThat(Product.anonymous().post("/users/me/deletion", PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("G45: a wrong password closes nothing")
    void wrongPassword() {
        Answer answer = client.api().post("/users/me/deletion", "{\"password\":\"Wrong-Horse-7\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.at("error.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.at("error.details.field")).isEqualTo("password");
        assertThat(client.api().get("/users/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "G45: an open booking keeps both accounts open, with the reason; without one the account closes at once")
    void closing() {
        String booking = book(3).at("id");
        for (Api party : new Api[] {client.api(), host.person().api()}) {
            Answer refused = party.post("/users/me/deletion", PASSWORD);
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.at("error.code")).isEqualTo("CONFLICT");
            assertThat(refused.at("error.message")).contains("1 booking is still open");
        }
        assertThat(cancel(booking).at("payment_status")).isEqualTo("released");

        Instant before = Hosts.now();
        Answer closed = client.api().post("/users/me/deletion", PASSWORD);
        assertThat(closed.status()).as(closed.text()).isEqualTo(202);
        assertThat(Instant.parse(closed.at("erase_at"))).isAfterOrEqualTo(before.plus(Duration.ofDays(30)));
        assertThat(client.api().get("/users/me").status())
                .as("the token is refused from now on")
                .isEqualTo(401);
        assertThat(login().at("error.code")).isEqualTo("ACCOUNT_DISABLED");
    }

    @Test
    @DisplayName("G45: 30 days later nothing of the person is left, and the booking stays")
    void erasing() {
        String booking = book(4).at("id");
        assertThat(cancel(booking).at("payment_status")).isEqualTo("released");
        assertThat(client.api().post("/users/me/deletion", PASSWORD).status()).isEqualTo(202);
        Product.execute("UPDATE users SET closed_at = closed_at - interval '30 days' WHERE id = '" + client.id() + "'");
        Await.until(
                "the account is erased",
                Duration.ofSeconds(60),
                () -> Product.count(
                                "SELECT count(*) FROM users WHERE erased_at IS NOT NULL AND id = '" + client.id() + "'")
                        == 1);
        assertThat(Product.count("SELECT count(*) FROM users WHERE email = '" + client.email() + "'"))
                .isZero();
        assertThat(Product.count("SELECT count(*) FROM devices WHERE user_id = '" + client.id() + "'"))
                .isZero();
        assertThat(Product.count("SELECT count(*) FROM outbox WHERE user_id = '" + client.id() + "'"))
                .isZero();
        assertThat(Product.count("SELECT count(*) FROM bookings WHERE client_id = '" + client.id() + "'"))
                .isOne();
        assertThat(login().status()).isEqualTo(401);
        assertThat(host.person().api().get("/bookings/" + booking).at("client_name"))
                .isEqualTo("Erased");
    }

    private Answer book(int days) {
        Answer booked = client.api().post("/bookings", host.booking(Hosts.noonIn(days), "pm_card_visa"));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked;
    }

    private Answer cancel(String booking) {
        return client.api().post("/bookings/" + booking + "/cancel", "{\"reason\":\"plans changed\"}");
    }

    private Answer login() {
        return Product.anonymous()
                .post(
                        "/auth/login",
                        "{\"email\":\"" + client.email() + "\",\"password\":\"" + Product.PASSWORD + "\"}");
    }
}
