package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions too far ahead to hold their money at once (G12): a card is saved, and charged when they come near. */
class DeferredHoldIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DAYS_AHEAD = 20;

    private final Hosts.Host host = Hosts.bookable();
    private final Product.Person client = Product.person("client");

    @AfterAll
    static void moneyAddsUp() {
        MoneyCheck.holds();
    }

    @Test
    @DisplayName("G12: 20 days ahead a card is saved, 71 hours before the start the money is held")
    void heldInTime() {
        Instant start = Hosts.noonIn(DAYS_AHEAD);
        String booking = book(start, "pm_card_visa");
        assertThat(paymentStatus(booking)).isEqualTo("setup_saved");
        confirm(booking);
        advanceTo(start.minus(Duration.ofHours(71)));
        awaitPayment(booking, "authorized");
        assertThat(status(booking)).isEqualTo("confirmed");
    }

    @Test
    @DisplayName(
            "G12: who saves a card that its bank guards is asked for it at booking, and pays without being asked again")
    void savedByItsOwner() {
        Instant start = Hosts.noonIn(DAYS_AHEAD);
        String booking = book(start, "pm_card_authenticationRequiredOnSetup");
        assertThat(paymentStatus(booking)).isEqualTo("requires_action");
        authenticate(booking);
        awaitPayment(booking, "setup_saved");
        confirm(booking);
        advanceTo(start.minus(Duration.ofHours(71)));
        awaitPayment(booking, "authorized");
    }

    @Test
    @DisplayName("G12: a card that fails when it is time is told by mail, and another one repairs it")
    void repairedByAnotherCard() {
        Instant start = Hosts.noonIn(DAYS_AHEAD);
        String booking = book(start, "pm_card_chargeCustomerFail");
        confirm(booking);
        advanceTo(start.minus(Duration.ofHours(71)));
        Inbox.awaitNotice(client, "hold_failed");
        assertThat(paymentStatus(booking)).isEqualTo("setup_saved");
        assertThat(status(booking)).isEqualTo("confirmed");
        Answer repaired = client.api()
                .post("/bookings/" + booking + "/payment-method", "{\"payment_method_id\": \"pm_card_mastercard\"}");
        assertThat(repaired.status()).as(repaired.text()).isEqualTo(200);
        awaitPayment(booking, "authorized");
        assertThat(notices("hold_failed")).isEqualTo(1);
    }

    @Test
    @DisplayName("G12: a saved card whose owner the bank wants is held once the owner has authenticated")
    void repairedByItsOwner() {
        Instant start = Hosts.noonIn(DAYS_AHEAD);
        String booking = book(start, "pm_card_authenticationRequired");
        authenticate(booking);
        awaitPayment(booking, "setup_saved");
        confirm(booking);
        advanceTo(start.minus(Duration.ofHours(71)));
        awaitPayment(booking, "requires_action");
        Inbox.awaitNotice(client, "hold_failed");
        authenticate(booking);
        awaitPayment(booking, "authorized");
    }

    @Test
    @DisplayName("G12: what is never repaired is cancelled 24 hours before the start, free of charge")
    void neverRepaired() {
        Instant start = Hosts.noonIn(DAYS_AHEAD);
        String booking = book(start, "pm_card_chargeCustomerFail");
        confirm(booking);
        advanceTo(start.minus(Duration.ofHours(71)));
        Inbox.awaitNotice(client, "hold_failed");
        advanceTo(start.minus(Duration.ofHours(24)));
        Await.until(
                "the booking to end",
                PATIENCE,
                () -> Product.count(
                                "SELECT count(*) FROM bookings WHERE status = 'cancelled' AND id = '" + booking + "'")
                        == 1);
        String ofBooking = " WHERE booking_id = '" + booking + "'";
        assertThat(Product.count("SELECT sum(captured_cents) FROM payments" + ofBooking))
                .isZero();
        assertThat(Product.count("SELECT count(*) FROM payment_commands c JOIN payments p ON p.id = c.payment_id"
                        + ofBooking + " AND c.operation = 'authorise'"))
                .as("at most one try and one repeat")
                .isBetween(1L, 2L);
        assertThat(Product.count("SELECT cancellation_fee_cents FROM bookings WHERE id = '" + booking + "'"))
                .isZero();
    }

    private String book(Instant start, String card) {
        Answer booked = client.api().post("/bookings", host.booking(start, card));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.at("id");
    }

    private void confirm(String booking) {
        Answer confirmed = host.person().api().post("/bookings/" + booking + "/confirm", null);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }

    /** On the page of the client's bank. */
    private void authenticate(String booking) {
        Answer waiting = client.api().get("/bookings/" + booking);
        Answer done = Product.anonymous()
                .exchange(HttpRequest.newBuilder(URI.create(waiting.at("next_action_url")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("outcome=complete"))
                        .build());
        assertThat(done.status()).as(done.text()).isLessThan(400);
    }

    /** Asks the books: the API counts the requests of its callers. */
    private void awaitPayment(String booking, String expected) {
        String sql = "SELECT count(*) FROM payments WHERE change_id IS NULL AND booking_id = '" + booking
                + "' AND status = '" + expected + "'";
        Await.until("the payment to be " + expected, PATIENCE, () -> Product.count(sql) == 1);
        assertThat(paymentStatus(booking)).isEqualTo(expected);
    }

    private String paymentStatus(String booking) {
        return client.api().get("/bookings/" + booking).at("payment_status");
    }

    private String status(String booking) {
        return client.api().get("/bookings/" + booking).at("status");
    }

    private long notices(String kind) {
        return Product.count(
                "SELECT count(*) FROM outbox WHERE kind = '" + kind + "' AND user_id = '" + client.id() + "'");
    }

    /** Other tests put the clock forward as well: never back. */
    private static void advanceTo(Instant then) {
        Duration left = Duration.between(Hosts.now(), then);
        if (!left.isNegative()) {
            Hosts.advance(left);
        }
    }
}
