package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Instant NOW = Fixtures.NOW;

    @Test
    @DisplayName("G04: a part is given back, then the rest")
    void inParts() {
        Payment payment = captured(10_000, 1500);
        assertThat(payment.refund(euros(4_000), NOW).amountCents()).isEqualTo(4_000);
        Refund first = payment.refunded(euros(4_000), NOW);
        assertThat(first).isEqualTo(new Refund(new Split(euros(3_400), euros(600)), euros(0)));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(payment.hostShare()).isEqualTo(euros(5_100));
        Refund rest = payment.refunded(euros(6_000), NOW);
        assertThat(rest.parts().host()).isEqualTo(euros(5_100));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.hostShare()).isEqualTo(euros(0));
    }

    @Test
    @DisplayName("G04: no more is given back than was taken")
    void noMore() {
        Payment payment = captured(10_000, 1500);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.refund(euros(10_001), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.refund(euros(0), NOW));
        Refund ignored = payment.refunded(euros(9_000), NOW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.refund(euros(1_001), NOW));
    }

    @Test
    @DisplayName("G04: what remains after a refund is transferred, and nothing when nothing remains")
    void transferOfTheRest() {
        Payment payment = captured(10_000, 1500);
        Refund part = payment.refunded(euros(4_000), NOW);
        assertThat(part.debt()).isEqualTo(euros(0));
        assertThat(payment.transfer(NOW))
                .hasValueSatisfying(command -> assertThat(command.amountCents()).isEqualTo(5_100));
        Refund rest = payment.refunded(euros(6_000), NOW);
        assertThat(rest.debt()).isEqualTo(euros(0));
        assertThat(payment.transfer(NOW)).isEmpty();
    }

    @Test
    @DisplayName("G04: after the transfer the host's part of a refund is a debt, and the transfer stays on record")
    void afterTheTransfer() {
        Payment payment = captured(10_000, 1500);
        payment.transferred("tr_1", euros(8_500), NOW);
        Refund refund = payment.refunded(euros(10_000), NOW);
        assertThat(refund).isEqualTo(new Refund(new Split(euros(8_500), euros(1_500)), euros(8_500)));
        assertThat(payment.hostShare()).isEqualTo(payment.transferred()).isEqualTo(euros(8_500));
    }

    @Test
    @DisplayName("R350: before a refund what the host has got of it is taken back, and then there is no debt")
    void takenBackFirst() {
        Payment payment = captured(10_000, 1500);
        payment.transferred("tr_1", euros(8_500), NOW);
        PaymentCommand back =
                payment.reverse(euros(4_000), euros(0), euros(0), NOW).orElseThrow();
        assertThat(back.amountCents()).isEqualTo(3_400);
        assertThat(back.parameter()).isEqualTo("tr_1");
        payment.reversed(euros(3_400), NOW);
        assertThat(payment.payable()).isEqualTo(euros(3_400));
        assertThat(payment.refunded(euros(4_000), NOW).debt()).isEqualTo(euros(0));
        assertThat(payment.payable()).isEqualTo(euros(0));
        assertThat(payment.reverse(euros(1_000), euros(0), euros(0), NOW)
                        .orElseThrow()
                        .amountCents())
                .isEqualTo(850);
    }

    @Test
    @DisplayName("R350: what is refunded or taken back already is not taken back twice, nor what was never sent")
    void takenBackOnce() {
        Payment payment = captured(10_000, 1500);
        assertThat(payment.reverse(euros(10_000), euros(0), euros(0), NOW)).isEmpty();
        payment.transferred("tr_1", euros(8_500), NOW);
        assertThat(payment.reverse(euros(5_000), euros(5_000), euros(4_250), NOW)
                        .orElseThrow()
                        .amountCents())
                .isEqualTo(4_250);
        assertThat(payment.reverse(euros(5_000), euros(5_000), euros(8_500), NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("R351: a refund that the bank sent back stays owed, and no more than was refunded")
    void cameBack() {
        Payment payment = captured(10_000, 1500);
        Refund ignored = payment.refunded(euros(4_000), NOW);
        payment.refundCameBack(euros(3_000), NOW);
        assertThat(payment.unreturned()).isEqualTo(euros(3_000));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.refundCameBack(euros(1_001), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.refundCameBack(euros(0), NOW));
    }

    @Test
    @DisplayName("R352: of what the host is to get, no more is kept for debts than there is")
    void netted() {
        Payment payment = captured(10_000, 1500);
        payment.netted(euros(8_000), NOW);
        assertThat(payment.payable()).isEqualTo(euros(500));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.netted(euros(501), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.netted(euros(0), NOW));
    }

    @Property
    @Label("G15: host and platform always share the whole, and neither pays in")
    void splitsAreWhole(@ForAll @LongRange(max = 100_000_000) long whole, @ForAll @IntRange(max = 10_000) int feeBps) {
        Split split = Split.of(euros(whole), feeBps);
        assertThat(split.host().plus(split.platform())).isEqualTo(euros(whole));
        assertThat(split.host().minor()).isNotNegative();
        assertThat(split.platform().minor()).isNotNegative();
    }

    @Property
    @Label("G04, G15: whatever is captured and given back in two parts, each part is shared, and the rest is the"
            + " host's")
    void refundsAreShared(
            @ForAll @LongRange(min = 3, max = 10_000_000) long whole,
            @ForAll @IntRange(max = 10_000) int feeBps,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        long first = 1 + seed % (whole - 2);
        long second = 1 + seed % (whole - first);
        Payment payment = captured(whole, feeBps);
        Split one = payment.refunded(euros(first), NOW).parts();
        Split two = payment.refunded(euros(second), NOW).parts();
        assertThat(one.host().plus(one.platform())).isEqualTo(euros(first));
        assertThat(two.host().plus(two.platform())).isEqualTo(euros(second));
        assertThat(one.host().minor()).isNotNegative();
        assertThat(two.platform().minor()).isNotNegative();
        assertThat(payment.hostShare())
                .isEqualTo(Split.of(payment.remaining(), feeBps).host());
        assertThat(payment.hostShare().plus(one.host()).plus(two.host()))
                .isEqualTo(Split.of(euros(whole), feeBps).host());
    }

    private static Payment captured(long minor, int feeBps) {
        Payment payment = new Payment(new UUID(0, 1), UUID.randomUUID(), UUID.randomUUID(), euros(minor), feeBps, NOW);
        PaymentOutcome ignored = payment.authorised("pi_1", "ch_1", NOW.plus(Duration.ofDays(7)), NOW);
        payment.captured(euros(minor), Duration.ofHours(24), NOW);
        return payment;
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
