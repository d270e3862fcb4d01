package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    @DisplayName("R361: an object leads to a payment by all ids that it names, Stripe's and ours")
    void ids() {
        assertThat(Origin.ofCharge("pi_1", "ch_1").stripeIds()).containsExactly("pi_1", "ch_1");
        assertThat(Origin.ofTransfer("tr_1").stripeIds()).containsExactly("tr_1");
        assertThat(Origin.ofTransfer("tr_1").ownIds()).isEmpty();
        assertThat(new Origin(TwoBooks.PAYMENT, TwoBooks.BOOKING, "tip", null, null, null, null).ownIds())
                .containsExactly(TwoBooks.PAYMENT, TwoBooks.BOOKING);
        assertThat(Origin.UNKNOWN.stripeIds()).isEmpty();
    }
}
