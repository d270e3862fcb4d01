package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.booking.BookingBook;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.app.notification.MoneyNotices;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tips through the real beans, the real database and Stripe's stand-in. */
class TipBookTest {

    private static final Money PRICE = new Money(4000, "EUR");
    private static final String VISA = "pm_card_visa";
    private static final String NO_FUNDS = "pm_card_chargeDeclinedInsufficientFunds";

    private static MoneyContainer money;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open(more ->
                more.with(TipDesk.class, BookingBook.class, MoneyNotices.class).given(Settlement.class, new AtOnce()));
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
    @DisplayName("R358: a tip is taken at once, and all of it is owed to the host")
    void given() {
        Deal deal = danced(PRICE);
        TipView tip = give(deal, 500, VISA);
        assertThat(tip.status()).isEqualTo("captured");
        assertThat(tip.amountCents()).isEqualTo(500);
        assertThat(tip.currency()).isEqualTo("EUR");
        assertThat(tip.bookingId()).isEqualTo(deal.bookingId());
        assertThat(tip.nextActionUrl()).isNull();
        assertThat(tip.failure()).isNull();
        assertThat(balance("host_payable", tip)).isEqualTo(-500);
        assertThat(balance("revenue", tip)).isZero();
        assertThat(letters(tip)).containsExactly("tip_receipt", "tip_received");
    }

    @Test
    @DisplayName("R358: several tips can be given; both sides see those that were paid, the giver the others, too")
    void several() {
        Deal deal = danced(PRICE);
        TipView first = give(deal, 500, VISA);
        refused(ErrorCode.PAYMENT_FAILED, "payment_method_id", () -> give(deal, 700, NO_FUNDS));
        TipView third = give(deal, 700, VISA);
        assertThat(list(deal.host().userId(), deal)).containsExactly(first, third);
        assertThat(list(deal.clientId(), deal)).hasSize(3);
        assertThat(list(deal.clientId(), deal))
                .filteredOn(tip -> tip.status().equals("failed"))
                .singleElement()
                .satisfies(tip -> assertThat(tip.failure()).isNotBlank());
        refused(ErrorCode.NOT_FOUND, null, () -> list(UUID.randomUUID(), deal));
    }

    @Test
    @DisplayName("G51: the same request again finds the tip, whatever became of it, and charges nothing")
    void again() {
        Deal deal = danced(PRICE);
        UUID id = Ids.next();
        TipView tip = give(deal, id, 500, VISA);
        assertThat(tip.id()).isEqualTo(id);
        assertThat(give(deal, id, 500, VISA)).isEqualTo(tip);
        UUID declined = Ids.next();
        refused(ErrorCode.PAYMENT_FAILED, "payment_method_id", () -> give(deal, declined, 500, NO_FUNDS));
        refused(ErrorCode.PAYMENT_FAILED, "payment_method_id", () -> give(deal, declined, 500, NO_FUNDS));
        assertThat(payments(deal)).isEqualTo(2);
    }

    @Test
    @DisplayName("G51: the same request twice at once is one tip, charged once")
    void race() {
        Deal deal = danced(PRICE);
        UUID id = Ids.next();
        List<CompletableFuture<TipView>> both = Stream.of(1, 2)
                .map(ignored -> CompletableFuture.supplyAsync(() -> give(deal, id, 500, VISA)))
                .toList();
        assertThat(both).allSatisfy(one -> assertThat(one.join().id()).isEqualTo(id));
        assertThat(payments(deal)).isOne();
        assertThat(money.stripe().intents(deal))
                .filteredOn(intent -> intent.path("amount").asLong() == 500)
                .hasSize(1);
        assertThat(money.get(TipBook.class).get(id).status()).isEqualTo("captured");
    }

    @Test
    @DisplayName("R358: where the bank wants the client the answer says where; the host sees nothing yet")
    void authentication() {
        Deal deal = danced(PRICE);
        TipView tip = give(deal, 500, "pm_card_authenticationRequired");
        assertThat(tip.status()).isEqualTo("requires_action");
        assertThat(tip.nextActionUrl()).startsWith("http");
        assertThat(list(deal.host().userId(), deal)).isEmpty();
        assertThat(balance("host_payable", tip)).isZero();
    }

    @Test
    @DisplayName("G52: once the client has been at the bank the tip is taken, however often Stripe tells")
    void authenticated() {
        TipView tip = give(danced(PRICE), 500, "pm_card_authenticationRequired");
        money.stripe().authenticate(page(tip), true);
        tellOf(tip);
        tellOf(tip);
        assertThat(money.get(TipBook.class).get(tip.id()).status()).isEqualTo("captured");
        assertThat(balance("host_payable", tip)).isEqualTo(-500);
        assertThat(letters(tip)).containsExactly("tip_receipt", "tip_received");
    }

    @Test
    @DisplayName("R531: a client who fails at the bank's page has given nothing")
    void notAuthenticated() {
        TipView tip = give(danced(PRICE), 500, "pm_card_authenticationRequired");
        money.stripe().authenticate(page(tip), false);
        tellOf(tip);
        assertThat(money.get(TipBook.class).get(tip.id()).status()).isEqualTo("failed");
        assertThat(letters(tip)).isEmpty();
    }

    @Test
    @DisplayName("G51: while Stripe does not answer the tip is under way, and is taken once when it does")
    void noAnswer() {
        Deal deal = danced(PRICE);
        money.stripe().fail("lost_reply", "/v1/payment_intents", 3);
        TipView tip = give(deal, 500, VISA);
        assertThat(tip.status()).isEqualTo("authorizing");
        money.books().hurry();
        assertThat(money.work()).isPositive();
        assertThat(money.get(TipBook.class).get(tip.id()).status()).isEqualTo("captured");
        assertThat(money.stripe().intents(deal))
                .filteredOn(intent -> intent.path("amount").asLong() == 500)
                .hasSize(1);
    }

    @Test
    @DisplayName("R528: only the client gives, only for a session that took place and is not disputed")
    void whoAndWhen() {
        Deal booked = money.stage().deal(PRICE);
        money.settle(booked);
        refused(ErrorCode.STATE_CONFLICT, "status", () -> give(booked, 500, VISA));
        Deal deal = danced(PRICE);
        refused(ErrorCode.FORBIDDEN, null, () -> giveAs(deal.host().userId(), deal, Ids.next(), 500, VISA));
        refused(ErrorCode.NOT_FOUND, null, () -> giveAs(UUID.randomUUID(), deal, Ids.next(), 500, VISA));
        money.run(now -> money.get(Bookings.class)
                .getForUpdate(deal.bookingId())
                .dispute(deal.clientId(), Actor.CLIENT, "not so", now));
        refused(ErrorCode.STATE_CONFLICT, "status", () -> give(deal, 500, VISA));
    }

    @Test
    @DisplayName("R358: a tip can be given for 30 days after the session, to who is still there")
    void window() {
        Deal deal = danced(PRICE);
        money.clock().set(deal.schedule().end().plus(Duration.ofDays(30)));
        assertThat(give(deal, 500, VISA).status()).isEqualTo("captured");
        int closed = money.books()
                .change(
                        "UPDATE users SET is_active = false WHERE id = ?",
                        deal.host().userId());
        assertThat(closed).isOne();
        refused(ErrorCode.STATE_CONFLICT, "status", () -> give(deal, 500, VISA));
        money.clock().set(deal.schedule().end().plus(Duration.ofDays(30)).plusMillis(1));
        refused(ErrorCode.STATE_CONFLICT, "status", () -> give(deal, 500, VISA));
    }

    @ParameterizedTest(name = "{0} of {1} {2}")
    @DisplayName("G16: a tip is in the booking's currency, no less than a card can be charged, at most twice the price")
    @CsvSource({"50, 4000, EUR", "8000, 4000, EUR", "50, 6000, JPY", "500, 4000, KWD"})
    void amounts(long amount, long price, String currency) {
        TipView tip = give(danced(new Money(price, currency)), amount, VISA);
        assertThat(tip.status()).isEqualTo("captured");
        assertThat(tip.currency()).isEqualTo(currency);
    }

    @ParameterizedTest(name = "{0} of {1} {2}")
    @DisplayName("G16, R525: an amount that makes no sense is refused by its field, and nothing is charged")
    @CsvSource({"49, 4000, EUR", "8001, 4000, EUR", "49, 6000, JPY", "505, 4000, KWD"})
    void nonsense(long amount, long price, String currency) {
        Deal deal = danced(new Money(price, currency));
        refused(ErrorCode.VALIDATION_ERROR, "amount_cents", () -> give(deal, amount, VISA));
        assertThat(payments(deal)).isZero();
    }

    @Test
    @DisplayName("R525: what is no card is refused by its field")
    void noCard() {
        Deal deal = danced(PRICE);
        refused(ErrorCode.VALIDATION_ERROR, "payment_method_id", () -> give(deal, 500, "no card at all"));
        assertThat(payments(deal)).isZero();
    }

    private static void refused(ErrorCode code, @Nullable String field, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessException.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static TipView give(Deal deal, long amount, String card) {
        return give(deal, Ids.next(), amount, card);
    }

    private static TipView give(Deal deal, UUID id, long amount, String card) {
        return giveAs(deal.clientId(), deal, id, amount, card);
    }

    private static TipView giveAs(UUID caller, Deal deal, UUID id, long amount, String card) {
        return money.get(TipDesk.class).give(caller, deal.bookingId(), id, new TipInput(amount, card));
    }

    private static List<TipView> list(UUID caller, Deal deal) {
        return money.get(TipDesk.class).list(caller, deal.bookingId()).items();
    }

    private static String page(TipView tip) {
        return Objects.requireNonNull(tip.nextActionUrl());
    }

    /** What Stripe tells of a tip. */
    private static void tellOf(TipView tip) {
        String intent = money.books().text("SELECT stripe_payment_intent_id FROM payments WHERE id = ?", tip.id());
        money.stripe().events().stream()
                .filter(event -> event.at("/data/object/id").asText().equals(intent))
                .forEach(money::deliver);
    }

    private static List<String> letters(TipView tip) {
        return money.books().texts("SELECT kind FROM outbox WHERE detail = ? ORDER BY kind", tip.id() + " 500 EUR");
    }

    private static long payments(Deal deal) {
        return money.books()
                .number("SELECT count(*) FROM payments WHERE kind = 'tip' AND booking_id = ?", deal.bookingId());
    }

    private static long balance(String account, TipView tip) {
        return money.books()
                .number(
                        "SELECT coalesce(sum(amount_cents), 0) FROM ledger_entries WHERE account = ? AND payment_id ="
                                + " ?",
                        account,
                        tip.id());
    }

    /** Here is no executor of a server's. */
    private static final class AtOnce extends Settlement {

        @Override
        public void settle(List<UUID> paymentIds) {
            paymentIds.forEach(money.get(PaymentWorker.class)::settle);
        }
    }

    /** A session that took place and is paid. */
    private static Deal danced(Money price) {
        Deal deal = money.stage().deal(price);
        money.settle(deal);
        BookingBook book = money.get(BookingBook.class);
        UUID host = deal.host().userId();
        assertThat(book.confirm(host, deal.bookingId()).bookingId()).isEqualTo(deal.bookingId());
        money.advance(Duration.between(money.clock().instant(), deal.schedule().start()));
        assertThat(book.start(host, deal.bookingId(), "1234").bookingId()).isEqualTo(deal.bookingId());
        assertThat(book.complete(host, deal.bookingId()).bookingId()).isEqualTo(deal.bookingId());
        money.settle(deal);
        return deal;
    }
}
