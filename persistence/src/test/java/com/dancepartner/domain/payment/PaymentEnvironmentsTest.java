package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentEnvironmentsTest {

    @Test
    @DisplayName("G51: where we run is what PAYMENT_ENVIRONMENT says")
    void configured() {
        assertThat(configuredAs("staging-2").current()).isEqualTo(new PaymentEnvironment("staging-2"));
    }

    @Test
    @DisplayName("G51: a name that cannot be part of a key is refused, naming what to repair")
    void unfit() {
        assertInvalid("PAYMENT_ENVIRONMENT", () -> configuredAs("Live!").current());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static PaymentEnvironments configuredAs(String name) {
        PaymentEnvironments environments = new PaymentEnvironments();
        environments.name = name;
        return environments;
    }
}
