package com.dancepartner.domain.earnings;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EarningsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));
    private static final int ALL = 100;

    @Test
    @DisplayName("R100: what was earned, with the platform's part, the time it is expected, and where it is")
    void heldBack() {
        UUID host = world(earned -> earned.session(euros(10_000), NOW));
        Earning earning = only(host);
        assertThat(earning.kind()).isEqualTo("session");
        assertThat(earning.style()).isEqualTo("salsa");
        assertThat(earning.venue()).isEqualTo("At the door");
        assertThat(earning.sessionStart()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(earning.gross()).isEqualTo(euros(10_000));
        assertThat(earning.platformFee()).isEqualTo(euros(1_500));
        assertThat(earning.refunded().isZero()).isTrue();
        assertThat(earning.net()).isEqualTo(euros(8_500));
        assertThat(earning.expectedAt()).isEqualTo(NOW.plus(Earned.HOLD_BACK));
        assertThat(earning.status(NOW)).isEqualTo(EarningStatus.HELD_BACK);
        assertThat(earning.status(NOW.plus(Earned.HOLD_BACK))).isEqualTo(EarningStatus.DUE);
        assertThat(totals(host, NOW))
                .containsExactly(new EarningTotal("EUR", 10_000, 0, 8_500, 0, 0, 0, 0, 8_500, 0, 0));
        assertThat(totals(host, LATER))
                .containsExactly(new EarningTotal("EUR", 10_000, 0, 8_500, 0, 0, 0, 8_500, 0, 0, 0));
    }

    @Test
    @DisplayName("R100, G14: while Stripe is told it is on the way, then paid, and at the bank when Stripe says")
    void sent() {
        UUID waiting = world(earned -> earned.sending(earned.session(euros(10_000), NOW), LATER));
        assertThat(only(waiting).status(LATER)).isEqualTo(EarningStatus.ON_THE_WAY);
        UUID host = world(earned -> {
            earned.sent(earned.session(euros(10_000), NOW), LATER);
            earned.payout("po_before_" + earned.host(), "paid", euros(1), LATER.minusSeconds(1));
            earned.payout("po_failed_" + earned.host(), "failed", euros(1), LATER.plusSeconds(1));
            earned.payout("po_other_" + earned.host(), "paid", new Money(1, "USD"), LATER.plusSeconds(2));
            earned.payout("po_this_" + earned.host(), "in_transit", euros(8_500), LATER.plusSeconds(3));
            earned.payout("po_next_" + earned.host(), "pending", euros(1), LATER.plusSeconds(4));
        });
        Earning earning = only(host);
        assertThat(earning.status(LATER)).isEqualTo(EarningStatus.PAID);
        assertThat(earning.sent()).isEqualTo(euros(8_500));
        assertThat(earning.payable().isZero()).isTrue();
        assertThat(earning.expectedAt()).isEqualTo(LATER.plusSeconds(3).plus(Duration.ofDays(2)));
        assertThat(totals(host, LATER)).extracting(EarningTotal::transferred).containsExactly(8_500L);
        assertThat(payouts(host, 4))
                .extracting(payout -> payout.id().split("_")[1])
                .containsExactly("next", "this", "other", "failed");
        assertThat(payouts(host, ALL)).satisfies(payouts -> {
            assertThat(payouts).hasSize(5);
            assertThat(payouts.get(3).failureCode()).isEqualTo("account_closed");
            assertThat(payouts.get(4).failureCode()).isNull();
            assertThat(payouts.get(4).amount()).isEqualTo(euros(1));
            assertThat(payouts.get(4).arrivesAt())
                    .isEqualTo(LATER.minusSeconds(1).plus(Duration.ofDays(2)));
        });
    }

    @Test
    @DisplayName("R100: sent, and no payout told yet: nobody knows when it is at the bank")
    void notTold() {
        UUID host = world(earned -> earned.sent(earned.session(euros(10_000), NOW), LATER));
        assertThat(only(host).expectedAt()).isNull();
    }

    @Test
    @DisplayName("R100: what Stripe refused to send has failed, with the reason; so has what cannot be sent at all")
    void failed() {
        UUID refused = world(earned ->
                earned.sending(earned.session(euros(10_000), NOW), LATER).failed("no_account: none", LATER));
        assertThat(only(refused).status(LATER)).isEqualTo(EarningStatus.FAILED);
        assertThat(only(refused).transferError()).isEqualTo("no_account: none");
        UUID stopped = world(earned -> {
            Payment ignored = earned.session(euros(10_000), NOW);
            earned.refusedByStripe();
        });
        assertThat(only(stopped).status(LATER)).isEqualTo(EarningStatus.FAILED);
        assertThat(only(stopped).status(NOW)).isEqualTo(EarningStatus.HELD_BACK);
    }

    @Test
    @DisplayName("R100, G04: what is in dispute waits, and nobody knows until when")
    void disputed() {
        UUID host = world(earned -> earned.session(euros(10_000), NOW).freeze());
        assertThat(only(host).status(LATER)).isEqualTo(EarningStatus.IN_DISPUTE);
        assertThat(only(host).expectedAt()).isNull();
        assertThat(totals(host, LATER))
                .containsExactly(new EarningTotal("EUR", 10_000, 0, 8_500, 0, 0, 0, 0, 0, 8_500, 0));
    }

    @Test
    @DisplayName("R100, G15: what is given back before it is sent is less for host and platform")
    void refundedBefore() {
        UUID host = world(earned -> earned.refunded(earned.session(euros(10_000), NOW), euros(3_333), NOW));
        Earning earning = only(host);
        assertThat(earning.refunded()).isEqualTo(euros(3_333));
        assertThat(earning.net()).isEqualTo(euros(5_667));
        assertThat(earning.platformFee()).isEqualTo(euros(1_000));
        assertThat(totals(host, LATER)).singleElement().satisfies(total -> {
            assertThat(total.net()).isEqualTo(5_667);
            assertThat(total.platformFee()).isEqualTo(1_000);
            assertThat(total.onTheWay()).isEqualTo(5_667);
        });
        UUID whole = world(earned -> earned.refunded(earned.session(euros(10_000), NOW), euros(10_000), NOW));
        assertThat(only(whole).status(LATER)).isEqualTo(EarningStatus.REFUNDED);
        assertThat(only(whole).net().isZero()).isTrue();
        assertThat(only(whole).platformFee().isZero()).isTrue();
    }

    @Test
    @DisplayName("R100, G15: what is given back after it was sent is debt, and kept of what is earned next")
    void debts() {
        UUID host = world(earned -> {
            Payment first = earned.session(euros(10_000), NOW);
            earned.sent(first, LATER);
            earned.refunded(first, euros(10_000), LATER);
        });
        assertThat(only(host).status(LATER)).isEqualTo(EarningStatus.PAID);
        assertThat(only(host).net().isZero()).as("it was given back").isTrue();
        assertThat(totals(host, LATER))
                .containsExactly(new EarningTotal("EUR", 10_000, 10_000, 0, 0, 0, 8_500, 0, 0, 0, 8_500));
        UUID netting = world(earned -> {
            Payment first = earned.session(euros(10_000), NOW);
            earned.sent(first, LATER);
            earned.refunded(first, euros(10_000), LATER);
            Payment second = earned.session(euros(4_000), LATER);
            earned.netted(second, euros(3_400), LATER);
        });
        Earning newest = page(netting, null, 1).get(0);
        assertThat(newest.netted()).isEqualTo(euros(3_400));
        assertThat(newest.status(LATER)).isEqualTo(EarningStatus.NETTED);
        assertThat(totals(netting, LATER))
                .containsExactly(new EarningTotal("EUR", 14_000, 10_000, 3_400, 0, 3_400, 8_500, 0, 0, 0, 5_100));
    }

    @Test
    @DisplayName("R100: a debt in a currency is shown even where nothing was earned in the time that is asked for")
    void debtAlone() {
        UUID host = world(earned -> {
            Payment payment = earned.session(euros(10_000), NOW);
            earned.sent(payment, NOW);
            earned.refunded(payment, euros(2_000), NOW);
        });
        assertThat(totals(new EarningFilter(host, LATER, null, null), LATER))
                .containsExactly(new EarningTotal("EUR", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1_700));
        assertThat(totals(new EarningFilter(host, LATER, null, "USD"), LATER)).isEmpty();
    }

    @Test
    @DisplayName("R100: tips are the host's whole, and each currency has its own totals")
    void tips() {
        UUID host = world(earned -> {
            Payment session = earned.session(euros(10_000), NOW);
            Payment ignored = earned.tip(session, euros(500), NOW.plusSeconds(60));
            Payment other = earned.session(new Money(9_001, "JPY"), LATER);
            assertThat(other.hostShare().minor()).isEqualTo(7_651);
        });
        assertThat(totals(host, NOW))
                .containsExactly(
                        new EarningTotal("EUR", 10_500, 0, 9_000, 500, 0, 0, 0, 9_000, 0, 0),
                        new EarningTotal("JPY", 9_001, 0, 7_651, 0, 0, 0, 0, 7_651, 0, 0));
        assertThat(page(host, null, ALL)).extracting(Earning::kind).containsExactly("session", "tip", "session");
        assertThat(page(host, null, ALL)).extracting(Earning::isTip).containsExactly(false, true, false);
        assertThat(page(host, null, ALL))
                .extracting(earning -> earning.platformFee().minor())
                .containsExactly(1_350L, 0L, 1_500L);
    }

    @Test
    @DisplayName("R100: pages follow one another without gap or overlap, also where several were taken at one instant")
    void pages() {
        UUID host = world(earned -> {
            Payment session = earned.session(euros(4_000), NOW);
            for (int i = 0; i < 6; i++) {
                Payment tip = earned.tip(session, euros(1_000 + i), NOW.plus(Duration.ofDays(i / 3)));
                assertThat(tip.isCaptured()).isTrue();
            }
        });
        List<Earning> whole = page(host, null, ALL);
        assertThat(whole)
                .hasSize(7)
                .isSortedAccordingTo((a, b) -> b.capturedAt().compareTo(a.capturedAt()));
        List<Earning> walked = new ArrayList<>();
        EarningFilter.Mark mark = null;
        for (List<Earning> page = page(host, mark, 2); !page.isEmpty(); page = page(host, mark, 2)) {
            walked.addAll(page);
            Earning last = page.get(page.size() - 1);
            mark = new EarningFilter.Mark(last.capturedAt(), last.paymentId());
        }
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    @DisplayName(
            "R100: of a time counts what was taken from its first instant to before its last; of a currency only that")
    void filters() {
        UUID host = world(earned -> {
            for (int day = 0; day < 3; day++) {
                Payment session = earned.session(euros(1_000), NOW.plus(Duration.ofDays(day)));
                assertThat(session.isCaptured()).isTrue();
            }
        });
        EarningFilter middle =
                new EarningFilter(host, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)), "EUR");
        DATABASE.run(entities -> {
            assertThat(new Earnings(entities).page(middle, null, ALL))
                    .extracting(Earning::capturedAt)
                    .containsExactly(NOW.plus(Duration.ofDays(1)));
            assertThat(new Earnings(entities).totals(middle, LATER))
                    .extracting(EarningTotal::gross)
                    .containsExactly(1_000L);
            EarningFilter dollars = new EarningFilter(host, null, null, "USD");
            assertThat(new Earnings(entities).page(dollars, null, ALL)).isEmpty();
        });
    }

    @Test
    @DisplayName("R100: nobody sees what others earned, and what is only held is not earned yet")
    void own() {
        UUID host = world(earned -> {});
        assertThat(page(host, null, ALL)).isEmpty();
        assertThat(totals(host, NOW)).isEmpty();
        assertThat(EarningTotal.none("EUR").platformFee()).isZero();
    }

    private static UUID world(Consumer<Earned> story) {
        return DATABASE.in(entities -> {
            Earned earned = new Earned(entities);
            story.accept(earned);
            return earned.host();
        });
    }

    private static Earning only(UUID host) {
        List<Earning> page = page(host, null, ALL);
        assertThat(page).hasSize(1);
        return page.get(0);
    }

    private static List<Earning> page(UUID host, EarningFilter.@Nullable Mark after, int limit) {
        return DATABASE.in(
                entities -> new Earnings(entities).page(new EarningFilter(host, null, null, null), after, limit));
    }

    private static List<EarningTotal> totals(UUID host, Instant now) {
        return totals(new EarningFilter(host, null, null, null), now);
    }

    private static List<EarningTotal> totals(EarningFilter filter, Instant now) {
        return DATABASE.in(entities -> new Earnings(entities).totals(filter, now));
    }

    private static List<BankPayout> payouts(UUID host, int limit) {
        return DATABASE.in(entities -> new Earnings(entities).payouts(host, limit));
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
