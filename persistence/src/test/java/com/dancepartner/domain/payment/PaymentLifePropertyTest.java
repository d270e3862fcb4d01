package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever is done with captured money, in any order: nobody has more than there is, and every minor unit is somebody's. */
class PaymentLifePropertyTest {

    private static final Instant NOW = Fixtures.NOW;

    enum Deed {
        TRANSFER,
        REFUND,
        REFUND_AFTER_REVERSAL,
        NET,
        COME_BACK
    }

    /** @param part in thousandths of what is possible */
    record Step(Deed deed, int part) {}

    @Property
    @Label("R350, R352, G15: host and platform always have together what was captured and not refunded")
    void everyMinorUnitIsSomebodys(
            @ForAll @LongRange(min = 1, max = 1_000_000) long tens,
            @ForAll @IntRange(max = 10_000) int feeBps,
            @ForAll("currency") String currency,
            @ForAll("steps") List<Step> steps) {
        Life life = new Life(new Money(tens * 10, currency), feeBps);
        life.hold();
        for (Step step : steps) {
            life.take(step);
            life.hold();
        }
    }

    @Provide
    Arbitrary<String> currency() {
        return Arbitraries.of("EUR", "JPY", "KWD");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.integers().between(1, 1_000))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    /** A payment beside its books, in minor units. */
    private static final class Life {

        private final Payment payment;
        private final int feeBps;
        private final String currency;
        private long clearing;
        private long owedToHost;
        private long debt;
        private long revenue;

        Life(Money captured, int feeBps) {
            this.feeBps = feeBps;
            this.currency = captured.currency();
            payment = new Payment(new UUID(0, 1), UUID.randomUUID(), UUID.randomUUID(), captured, feeBps, NOW);
            PaymentOutcome ignored = payment.authorised("pi_1", "ch_1", NOW.plus(Duration.ofDays(7)), NOW);
            payment.captured(captured, Duration.ofHours(24), NOW);
            clearing = captured.minor();
            owedToHost = payment.hostShare().minor();
            revenue = clearing - owedToHost;
        }

        void take(Step step) {
            switch (step.deed()) {
                case TRANSFER -> transfer();
                case REFUND -> refund(part(payment.remaining(), step));
                case REFUND_AFTER_REVERSAL -> reverse(part(payment.remaining(), step));
                case NET -> net(part(payment.payable(), step));
                case COME_BACK -> comeBack(part(payment.refunded().minus(payment.unreturned()), step));
            }
        }

        private void transfer() {
            payment.transfer(NOW).ifPresent(command -> {
                payment.transferred("tr_1", money(command.amountCents()), NOW);
                clearing -= command.amountCents();
                owedToHost -= command.amountCents();
            });
        }

        private void reverse(Money part) {
            if (part.isZero()) {
                return;
            }
            payment.reverse(part, money(0), money(0), NOW).ifPresent(command -> {
                payment.reversed(money(command.amountCents()), NOW);
                clearing += command.amountCents();
                owedToHost += command.amountCents();
            });
            long before = debt;
            refund(part);
            if (payment.netted().isZero()) {
                assertThat(debt).as("what was taken back first is no debt").isEqualTo(before);
            }
        }

        private void refund(Money part) {
            if (part.isZero()) {
                return;
            }
            Refund refund = payment.refunded(part, NOW);
            long host = refund.parts().host().minor();
            assertThat(refund.parts().host().plus(refund.parts().platform())).isEqualTo(part);
            assertThat(refund.debt().minor()).isBetween(0L, host);
            clearing -= part.minor();
            owedToHost -= host - refund.debt().minor();
            debt += refund.debt().minor();
            revenue -= refund.parts().platform().minor();
        }

        private void net(Money part) {
            if (!part.isZero()) {
                payment.netted(part, NOW);
                owedToHost -= part.minor();
                debt -= part.minor();
            }
        }

        private void comeBack(Money part) {
            if (!part.isZero()) {
                payment.refundCameBack(part, NOW);
            }
        }

        /** What must be so after each step. */
        void hold() {
            Money rest = payment.remaining();
            assertThat(payment.payable().minor()).isNotNegative().isEqualTo(owedToHost);
            assertThat(payment.reversed().minor())
                    .isBetween(0L, payment.transferred().minor());
            assertThat(payment.refunded().minor())
                    .isBetween(0L, payment.captured().minor());
            assertThat(payment.unreturned().minor())
                    .isBetween(0L, payment.refunded().minor());
            assertThat(clearing + debt - owedToHost - revenue)
                    .as("the books net")
                    .isZero();
            assertThat(revenue).isEqualTo(rest.share(feeBps).minor());
            long had = payment.transferred().minus(payment.reversed()).minor()
                    + payment.netted().minor();
            assertThat(had + owedToHost - debt - payment.netted().minor() + revenue)
                    .as("host and platform have what remains")
                    .isEqualTo(rest.minor());
        }

        private Money part(Money whole, Step step) {
            return money(whole.minor() * step.part() / 1_000 / 10 * 10);
        }

        private Money money(long minor) {
            return new Money(minor, currency);
        }
    }
}
