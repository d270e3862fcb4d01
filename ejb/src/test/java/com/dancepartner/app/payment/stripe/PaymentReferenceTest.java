package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.payment.PaymentKind;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    private static final PaymentReference WHY =
            new PaymentReference("dp:test:1:refund:1", new UUID(0, 1), new UUID(0, 2), PaymentKind.SESSION);

    @Test
    @DisplayName(
            "G51: what goes with a key has one order in every process, or Stripe would take it for another request")
    void oneOrder() {
        assertThat(WHY.metadata().keySet()).containsExactly("dp_key", "booking_id", "payment_id", "kind");
    }

    @Test
    @DisplayName("G51: a step within a request has a key of its own, about the same payment")
    void steps() {
        PaymentReference step = WHY.step("owner");
        assertThat(step.key()).isEqualTo("dp:test:1:refund:1:owner");
        assertThat(step.metadata()).containsEntry("payment_id", new UUID(0, 2).toString());
        assertThat(WHY.made(step.metadata())).isFalse();
        assertThat(step.made(step.metadata())).isTrue();
    }
}
