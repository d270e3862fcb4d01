package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentEvent.MoneyMoved;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told of money: enough for letters, without another look at the payment. */
class PaymentEventTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final Money AMOUNT = new Money(8_550, "EUR");

    @Test
    @DisplayName("R356: money that moved is told with its sum, its way, and whose session it is about")
    void moneyMoved() {
        UUID booking = new UUID(0, 2);
        PaymentEvent moved = new MoneyMoved(
                booking,
                new UUID(0, 3),
                PaymentKind.SESSION,
                SOMEBODY,
                new UUID(0, 4),
                PaymentOperation.REFUND,
                true,
                AMOUNT,
                Fixtures.NOW);
        assertThat(moved.bookingId()).isEqualTo(booking);
        assertThat(moved.at()).isEqualTo(Fixtures.NOW);
        assertThat(moved).isInstanceOfSatisfying(MoneyMoved.class, refund -> {
            assertThat(refund.cameBack()).isTrue();
            assertThat(refund.amount().text()).isEqualTo("85.50 EUR");
        });
    }

    @Test
    @DisplayName("G14: a host learns of money that their bank did not take, also where Stripe does not say why")
    void payoutFailed() {
        HostPayoutFailed failed = new HostPayoutFailed(SOMEBODY, "po_1", AMOUNT, null, Fixtures.NOW);
        assertThat(failed.hostProfileId()).isEqualTo(SOMEBODY);
        assertThat(failed.amount().text()).isEqualTo("85.50 EUR");
        assertThat(failed.code()).isNull();
    }
}
