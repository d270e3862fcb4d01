package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFamilyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("G52: what Stripe tells is sorted by what it is about; what is not known is only kept")
    @CsvSource({
        "payment_intent.succeeded, INTENT",
        "payment_intent.canceled, INTENT",
        "charge.expired, HOLD_EXPIRY",
        "setup_intent.succeeded, SETUP",
        "refund.failed, REFUND",
        "refund.updated, REFUND",
        "charge.refund.updated, REFUND",
        "charge.refunded, OTHER",
        "charge.dispute.created, DISPUTE",
        "charge.dispute.funds_withdrawn, DISPUTE",
        "account.updated, ACCOUNT",
        "account.application.deauthorized, OTHER",
        "payout.failed, PAYOUT",
        "transfer.created, OTHER",
        "something.new, OTHER"
    })
    void sorted(String type, EventFamily family) {
        assertThat(EventFamily.of(type)).isEqualTo(family);
    }
}
