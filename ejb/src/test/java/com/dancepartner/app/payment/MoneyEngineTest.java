package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The beans of the money together: the real database, the real gateway, Stripe's stand-in. */
class MoneyEngineTest {

    private static final Money PRICE = new Money(4000, "EUR");

    /** One call, and the SDK's own two repetitions. */
    private static final int ALL_TRIES = 3;

    private static MoneyContainer money;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open();
    }

    @AfterAll
    static void close() {
        money.close();
    }

    @AfterEach
    void failNoMore() {
        money.stripe().failNoMore();
    }

    @Test
    @DisplayName("R339: the price is held at Stripe, and the booking goes on to its host")
    void held() {
        Deal deal = held("pm_card_visa");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("pending");
        assertThat(onlyIntent(deal).path("amount_capturable").asLong()).isEqualTo(4000);
        assertThat(money.books().balance("stripe_clearing", deal)).isZero();
    }

    @Test
    @DisplayName("R359: what was held is captured, and owed to the host but for the platform's part")
    void captured() {
        Deal deal = captured(PRICE);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("captured");
        assertThat(onlyIntent(deal).path("amount_received").asLong()).isEqualTo(4000);
        assertThat(money.books().balance("host_payable", deal)).isEqualTo(-3400);
        assertThat(money.books().balance("revenue", deal)).isEqualTo(-600);
    }

    @Test
    @DisplayName("G15: a part that is given back is taken from host and platform")
    void refunded() {
        Deal deal = captured(PRICE);
        money.run(now -> charges().refund(deal.bookingId(), new Money(1000, "EUR"), now));
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("partially_refunded");
        assertThat(refunds(deal))
                .extracting(refund -> refund.path("amount").asLong())
                .containsExactly(1000L);
        assertThat(money.books().balance("host_payable", deal)).isEqualTo(-2550);
        assertThat(money.books().balance("revenue", deal)).isEqualTo(-450);
    }

    @Test
    @DisplayName("R350: what is held can be let go, and nothing stays at Stripe")
    void released() {
        Deal deal = held("pm_card_visa");
        money.run(now -> charges().release(deal.bookingId(), now));
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("released");
        assertThat(onlyIntent(deal).path("status").asText()).isEqualTo("canceled");
    }

    @Test
    @DisplayName("R360: the host's part is transferred out of the charge when it is due")
    void transferred() {
        Deal deal = captured(PRICE);
        money.advance(Duration.ofHours(25));
        assertThat(money.get(Payouts.class).due(0, 1, null, 100)).contains(deal.paymentId());
        plan(deal);
        money.settle(deal);
        assertThat(transfers(deal)).singleElement().satisfies(sent -> {
            assertThat(sent.path("amount").asLong()).isEqualTo(3400);
            assertThat(sent.path("destination").asText()).isEqualTo(deal.host().accountId());
        });
        assertThat(money.books().balance("host_payable", deal)).isZero();
    }

    @Test
    @DisplayName("G52: the client passes at the bank's page, and the money is held when Stripe tells so, once")
    void authenticated() {
        Deal deal = held("pm_card_authenticationRequired");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("requires_action");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("awaiting_payment");
        money.stripe().authenticate(page(deal), true);
        deliverEventsOf(deal);
        deliverEventsOf(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("pending");
    }

    @Test
    @DisplayName("R531: a client who fails at the bank's page has paid nothing")
    void failedAtTheBank() {
        Deal deal = held("pm_card_authenticationRequired");
        money.stripe().authenticate(page(deal), false);
        deliverEventsOf(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("failed");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @DisplayName("G51: when the answer is lost the same key is said again, and one hold stands")
    @ValueSource(strings = {"lost_reply", "http_500"})
    void uncertainHold(String fault) {
        Deal deal = money.stage().deal(PRICE);
        money.stripe().fail(fault, "/v1/payment_intents", ALL_TRIES);
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorizing");
        assertThat(money.books().commands(deal)).containsExactly("authorise pending");
        money.stripe().failNoMore();
        money.books().hurry();
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(onlyIntent(deal).path("status").asText()).isEqualTo("requires_capture");
        assertThat(keysOf("/v1/payment_intents", deal)).hasSize(1);
    }

    @Test
    @DisplayName("G51: a transfer whose answer is lost is sent once")
    void uncertainTransfer() {
        Deal deal = captured(PRICE);
        plan(deal);
        money.stripe().fail("lost_reply", "/v1/transfers", ALL_TRIES);
        money.settle(deal);
        assertThat(money.books().commands(deal)).last().isEqualTo("transfer pending");
        money.books().hurry();
        money.settle(deal);
        assertThat(money.books().commands(deal)).last().isEqualTo("transfer succeeded");
        assertThat(transfers(deal)).hasSize(1);
    }

    @Test
    @DisplayName("R531: a declined card ends the booking, and why is kept")
    void declined() {
        Deal deal = held("pm_card_chargeDeclinedInsufficientFunds");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("failed");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("cancelled");
        assertThat(money.books().commands(deal)).containsExactly("authorise failed");
        assertThat(money.books().text("SELECT failure_code FROM payments WHERE id = ?", deal.paymentId()))
                .isEqualTo("insufficient_funds");
    }

    @Test
    @DisplayName(
            "G12: a card is saved for a session in three weeks, and charged three days before it without its owner")
    void heldLater() {
        Deal deal = money.stage().deal(PRICE, money.stage().later(), "pm_card_visa");
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        assertThat(money.stripe().intents(deal)).isEmpty();
        assertThat(money.get(HoldBook.class).due(100)).doesNotContain(deal.paymentId());
        money.advance(Duration.between(
                money.clock().instant(), deal.schedule().start().minus(Duration.ofHours(72))));
        money.get(HoldBook.class).settle(deal.paymentId());
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(onlyIntent(deal).path("amount_capturable").asLong()).isEqualTo(4000);
    }

    @Test
    @DisplayName("G05: what is refused rolls back with all that went before it")
    void rolledBack() {
        Deal deal = held("pm_card_visa");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> money.run(now -> {
                    charges().captureAll(deal.bookingId(), now);
                    charges().refund(deal.bookingId(), PRICE, now);
                }));
        assertThat(money.books().number("SELECT count(*) FROM payment_commands WHERE payment_id = ?", deal.paymentId()))
                .isOne();
    }

    private static Charges charges() {
        return money.get(Charges.class);
    }

    private static Deal held(String card) {
        Deal deal = money.stage().deal(PRICE, money.stage().soon(), card);
        money.settle(deal);
        return deal;
    }

    private static Deal captured(Money price) {
        Deal deal = money.stage().deal(price);
        money.settle(deal);
        money.run(now -> charges().captureAll(deal.bookingId(), now));
        money.settle(deal);
        return deal;
    }

    private static void plan(Deal deal) {
        money.run(now -> money.get(Payments.class)
                .getForUpdate(deal.paymentId())
                .transfer(now)
                .ifPresent(money.get(PaymentCommands.class)::add));
    }

    private static JsonNode onlyIntent(Deal deal) {
        List<JsonNode> intents = money.stripe().intents(deal);
        assertThat(intents).hasSize(1);
        return intents.get(0);
    }

    private static List<JsonNode> refunds(Deal deal) {
        return money.stripe()
                .list("/v1/refunds?payment_intent="
                        + onlyIntent(deal).path("id").asText());
    }

    private static List<JsonNode> transfers(Deal deal) {
        return money.stripe().list("/v1/transfers?transfer_group=" + deal.bookingId());
    }

    private static String page(Deal deal) {
        return money.books().text("SELECT next_action_url FROM payments WHERE id = ?", deal.paymentId());
    }

    private static void deliverEventsOf(Deal deal) {
        String intent = onlyIntent(deal).path("id").asText();
        money.stripe().events().stream()
                .filter(event -> event.at("/data/object/id").asText().equals(intent))
                .forEach(money::deliver);
    }

    /** The keys of the calls that made something for this booking. */
    private static List<String> keysOf(String path, Deal deal) {
        return money.stripe().journal().stream()
                .filter(call -> call.path("method").asText().equals("POST")
                        && call.path("path").asText().equals(path)
                        && call.path("params")
                                .path("transfer_group")
                                .asText()
                                .equals(deal.bookingId().toString()))
                .map(call -> call.path("idempotency_key").asText())
                .distinct()
                .toList();
    }
}
