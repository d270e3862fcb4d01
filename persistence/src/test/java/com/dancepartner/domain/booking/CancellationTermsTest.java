package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static com.dancepartner.domain.booking.BookingFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.dancepartner.domain.booking.CancellationTerms.FeeStep;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationTermsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final CancellationTerms TERMS = CancellationPolicy.STANDARD.terms(NOW, START);

    @Test
    @DisplayName("G13: the policy becomes terms of one booking, with instants instead of durations")
    void terms() {
        assertThat(TERMS)
                .isEqualTo(new CancellationTerms(START.minus(DAY), NOW.plus(Duration.ofMinutes(5)), 5000, 10_000));
    }

    @ParameterizedTest(name = "{0} ahead: grace of {1}")
    @DisplayName("G13: grace does not reach into the last two hours before the start")
    @CsvSource({"PT10H, PT5M", "PT2H5M, PT5M", "PT2H4M, PT4M", "PT2H, PT0S", "PT1H, PT-1H"})
    void grace(Duration ahead, Duration grace) {
        assertThat(CancellationPolicy.STANDARD.terms(NOW, NOW.plus(ahead)).graceUntil())
                .isEqualTo(NOW.plus(grace));
    }

    @Test
    @DisplayName("G13: the host, the system and staff never charge the client for stepping back")
    void othersAreFree() {
        Instant late = START.minusSeconds(1);
        assertThat(TERMS.fee(euros(100), late, Actor.CLIENT)).isEqualTo(euros(50));
        for (Actor other : new Actor[] {Actor.HOST, Actor.SYSTEM, Actor.STAFF}) {
            assertThat(TERMS.fee(euros(100), late, other)).isEqualTo(euros(0));
        }
    }

    @Test
    @DisplayName("R347, G13: the quote says each fee with the last instant at which it holds")
    void steps() {
        assertThat(TERMS.steps(euros(100), NOW, START))
                .containsExactly(new FeeStep(START.minus(DAY), euros(0)), new FeeStep(START, euros(50)));
        assertThat(TERMS.steps(euros(100), START.minus(DAY).plusSeconds(1), START))
                .containsExactly(new FeeStep(START, euros(50)));
    }

    @ParameterizedTest(name = "half of {0} {2}: {1}")
    @DisplayName("G13, G16: a fee that no card could be charged is no fee, and the quote says so")
    @CsvSource({"99, 50, EUR", "98, 0, EUR", "58, 0, GBP", "60, 30, GBP", "99, 50, JPY", "97, 0, JPY"})
    void tooSmall(long total, long fee, String currency) {
        Money price = new Money(total, currency);
        assertThat(TERMS.fee(price, START.minusSeconds(1), Actor.CLIENT)).isEqualTo(new Money(fee, currency));
        assertThat(TERMS.steps(price, NOW, START))
                .extracting(FeeStep::fee)
                .containsExactly(new Money(0, currency), new Money(fee, currency));
        CancellationTerms halfForNoShow = new CancellationTerms(START, START, 0, 5000);
        assertThat(halfForNoShow.noShowFee(price)).isEqualTo(new Money(fee, currency));
    }

    @Test
    @DisplayName("G13: booked within a day of the start, five minutes are free all the same")
    void stepsOfGrace() {
        Instant soon = NOW.plus(Duration.ofHours(5));
        CancellationTerms terms = CancellationPolicy.STANDARD.terms(NOW, soon);
        assertThat(terms.steps(euros(100), NOW, soon))
                .containsExactly(new FeeStep(NOW.plus(Duration.ofMinutes(5)), euros(0)), new FeeStep(soon, euros(50)));
    }

    @Test
    @DisplayName("G06, G13: moved to another time a session keeps the earlier deadline")
    void moved() {
        assertThat(TERMS.moved(START)).isEqualTo(TERMS);
        Instant earlier = START.minus(Duration.ofDays(2));
        assertThat(TERMS.moved(earlier).freeUntil()).isEqualTo(earlier);
        assertThat(TERMS.moved(earlier).graceUntil()).isEqualTo(TERMS.graceUntil());
    }

    @Test
    @DisplayName("G03: who does not come pays the share that the terms say, rounded half up")
    void noShow() {
        CancellationTerms terms = new CancellationTerms(NOW, NOW, 0, 3333);
        assertThat(terms.noShowFee(new Money(1001, "EUR")).minor()).isEqualTo(334);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}")
    @DisplayName("G13: a policy that makes no sense is refused")
    @CsvSource({
        "PT-1S, 0, PT0S, PT0S, 0",
        "PT0S, -1, PT0S, PT0S, 0",
        "PT0S, 10001, PT0S, PT0S, 0",
        "PT0S, 0, PT-1S, PT0S, 0",
        "PT0S, 0, PT0S, PT-1S, 0",
        "PT0S, 0, PT0S, PT0S, -1",
        "PT0S, 0, PT0S, PT0S, 10001"
    })
    void nonsense(Duration free, int late, Duration grace, Duration noGrace, int noShow) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CancellationPolicy(free, late, grace, noGrace, noShow));
    }
}
