package com.dancepartner.app.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money that was really captured, shown to its host by the real beans. */
class EarningsDeskTest {

    private static final Money PRICE = new Money(4_000, "EUR");

    private static MoneyContainer money;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open(more -> more.with(EarningsDesk.class)
                .setting("data.encryption.key", Base64.getEncoder().encodeToString(new byte[32])));
    }

    @AfterAll
    static void close() {
        money.close();
    }

    @Test
    @DisplayName("R100: the host sees what was captured, what of it is theirs, and where it is, page by page")
    void earned() {
        Stage.Host host = money.stage().host("EUR");
        for (int i = 0; i < 3; i++) {
            captured(host, i);
        }
        EarningsView first = list(host, null, 2);
        assertThat(first.totals()).singleElement().satisfies(total -> {
            assertThat(total.gross()).isEqualTo(12_000);
            assertThat(total.platformFee()).isEqualTo(1_800);
            assertThat(total.net()).isEqualTo(10_200);
            assertThat(total.heldBack()).isEqualTo(10_200);
        });
        assertThat(first.items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.kind()).isEqualTo("session");
            assertThat(item.net()).isEqualTo(3_400);
            assertThat(item.status()).isEqualTo("held_back");
            assertThat(item.expectedAt()).isEqualTo(item.earnedAt().plus(Duration.ofHours(24)));
            assertThat(item.explanation()).isNotEmpty();
        });
        EarningsView second = list(host, first.nextCursor(), 2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.nextCursor()).isNull();
        List<UUID> bookings = new ArrayList<>();
        first.items().forEach(item -> bookings.add(item.bookingId()));
        second.items().forEach(item -> bookings.add(item.bookingId()));
        assertThat(bookings).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R100: who earned nothing sees zeros of their currency, or of the one they ask for")
    void nothing() {
        Stage.Host host = money.stage().host("EUR");
        EarningsView view = list(host, null, 20);
        assertThat(view.items()).isEmpty();
        assertThat(view.totals()).singleElement().satisfies(total -> {
            assertThat(total.currency()).isEqualTo("EUR");
            assertThat(total.gross()).isZero();
        });
        EarningsView dollars = desk().list(host.userId(), new EarningsRequest(null, null, "USD", null, 20));
        assertThat(dollars.totals()).extracting(EarningsView.Total::currency).containsExactly("USD");
    }

    @Test
    @DisplayName("R100, G14: payouts to the bank are shown; one that failed says why and what to do")
    void payouts() {
        Stage.Host host = money.stage().host("EUR");
        payout(host, "paid", null);
        payout(host, "failed", "account_closed");
        assertThat(list(host, null, 20).payouts())
                .satisfiesExactlyInAnyOrder(
                        paid -> {
                            assertThat(paid.status()).isEqualTo("paid");
                            assertThat(paid.explanation()).isNull();
                            assertThat(paid.nextStep()).isNull();
                        },
                        failed -> {
                            assertThat(failed.amount()).isEqualTo(3_400);
                            assertThat(failed.explanation()).isEqualTo("Your bank account is closed.");
                            assertThat(failed.nextStep()).contains("another bank account");
                        });
    }

    @Test
    @DisplayName("R100: a cursor of another host's list is refused; who is no host has no earnings")
    void refusals() {
        Stage.Host host = money.stage().host("EUR");
        captured(host, 0);
        captured(host, 1);
        String cursor = list(host, null, 1).nextCursor();
        Stage.Host other = money.stage().host("EUR");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> list(other, cursor, 1))
                .satisfies(e -> assertThat(e.field()).isEqualTo("cursor"));
        UUID client = money.stage().client();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk().list(client, new EarningsRequest(null, null, null, null, 1)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    @DisplayName("R100: the year's file and statement hold what was earned; a year that has not begun has none")
    void files() {
        Stage.Host host = money.stage().host("EUR");
        Deal deal = captured(host, 0);
        assertThat(desk().csv(host.userId(), 2026)).contains(deal.bookingId().toString(), ",4000,600,0,3400,");
        assertThat(desk().csv(host.userId(), 2025)).hasLineCount(1);
        assertThat(desk().statement(host.userId(), 2026)).hasSizeGreaterThan(1_000);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk().statement(host.userId(), 2027))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private static void payout(Stage.Host host, String status, @Nullable String code) {
        Instant now = money.clock().instant();
        int added = money.books()
                .change(
                        """
                        INSERT INTO host_payouts (stripe_payout_id, host_profile_id, status, amount_cents, currency, arrives_at,
                                                  failure_code, created_at, updated_at)
                        VALUES (?, ?, ?, 3400, 'EUR', CAST(? AS timestamptz), nullif(?, ''), now(), now())
                        """,
                        "po_" + UUID.randomUUID(),
                        host.profileId(),
                        status,
                        now.toString(),
                        code == null ? "" : code);
        assertThat(added).isOne();
    }

    private static Deal captured(Stage.Host host, int hour) {
        Instant start = money.clock().instant().plus(Duration.ofHours(26L + hour));
        TimeSpan schedule = TimeSpan.of(start, Duration.ofHours(1));
        Deal deal = money.stage().deal(host, money.stage().client(), PRICE, schedule, "pm_card_visa");
        money.settle(deal);
        money.run(now -> money.get(Charges.class).captureAll(deal.bookingId(), now));
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("captured");
        return deal;
    }

    private static EarningsView list(Stage.Host host, @Nullable String cursor, int limit) {
        return desk().list(host.userId(), new EarningsRequest(null, null, null, cursor, limit));
    }

    private static EarningsDesk desk() {
        return money.get(EarningsDesk.class);
    }
}
