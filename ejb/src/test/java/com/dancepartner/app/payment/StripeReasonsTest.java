package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeReasonsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "R332, R333: each reason for which Stripe stops an account has plain words, and who can do something about"
                    + " it")
    @CsvSource(delimiter = '|', textBlock = """
        action_required.requested_capabilities | Stripe needs more before it can send you money | false | false
        requirements.past_due | Something that Stripe needs is overdue | false | false
        requirements.pending_verification | Stripe is checking what you gave | true | false
        under_review | Stripe is looking at your account | true | false
        listed | Stripe compares your name with lists that the law asks it to check | true | false
        platform_paused | We have paused payments to your account | false | true
        rejected.fraud | Stripe has decided not to work with this account, because it suspects fraud | false | true
        rejected.incomplete_verification | Stripe has decided not to work with this account, because it could not check who you are | false | true
        rejected.listed | Stripe has decided not to work with this account, because of a list that the law asks it to check | false | true
        rejected.terms_of_service | Stripe has decided not to work with this account, because of its terms | false | true
        rejected.other | Stripe has decided not to work with this account | false | true
        rejected.platform_fraud | We have closed your account with Stripe, because we suspect fraud | false | true
        rejected.platform_terms_of_service | We have closed your account with Stripe, because of our terms | false | true
        rejected.platform_other | We have closed your account with Stripe | false | true
        other | Stripe has stopped something of your account | false | false
        """)
    void words(String code, String words, boolean underWay, boolean last) {
        assertThat(StripeReasons.words(code)).isEqualTo(words);
        assertThat(StripeReasons.isUnderWay(code)).isEqualTo(underWay);
        assertThat(StripeReasons.isFinal(code)).isEqualTo(last);
    }

    @Test
    @DisplayName("R333: a reason that Stripe may come to have reads as the general one")
    void unknown() {
        assertThat(StripeReasons.words("moon_phase")).isEqualTo(StripeReasons.words("other"));
    }
}
