package com.dancepartner.app.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.invariant.Violation;
import com.dancepartner.domain.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyCheckTest {

    private MoneyContainer money;

    @BeforeEach
    void open() {
        money = MoneyContainer.open();
    }

    @AfterEach
    void close() {
        money.close();
    }

    @Test
    @DisplayName("R504: money that was held, captured and refunded breaks none of the invariants, on either side")
    void holds() {
        Stage.Deal deal = money.stage().deal(new Money(4000, "EUR"));
        money.settle(deal);
        money.run(now -> money.get(Charges.class).captureAll(deal.bookingId(), now));
        money.settle(deal);
        money.run(now -> money.get(Charges.class).refund(deal.bookingId(), new Money(1000, "EUR"), now));
        money.settle(deal);
        MoneyCheck.holds(money);
        assertThat(MoneyCheck.findings(money).inPart()).isEmpty();
    }

    @Test
    @DisplayName("R504: a key that was not kept as it was said to Stripe is found")
    void anotherKey() {
        Stage.Deal deal = money.stage().deal(new Money(4000, "EUR"));
        money.settle(deal);
        int forgotten = money.books()
                .change(
                        "UPDATE payment_commands SET idempotency_key = idempotency_key || '1' WHERE payment_id = ?",
                        deal.paymentId());
        assertThat(forgotten).isEqualTo(1);
        assertThat(MoneyCheck.findings(money).violations())
                .extracting(Violation::name)
                .contains("asked by a key that was not kept", "the key does not name what it is for");
    }
}
