package com.dancepartner.app.earnings;

import static com.dancepartner.app.earnings.EarningsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.earnings.Earning;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarningWordsTest {

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));

    @Test
    @DisplayName("R100: each place where money can be is told in words, with the next step")
    void words() {
        assertThat(words(EarningsFixture.session(NOW))).startsWith("Kept for a while after the session");
        assertThat(words(EarningsFixture.session(LONG_AGO))).startsWith("Sent to your Stripe account with the next");
        assertThat(words(EarningsFixture.underWay())).startsWith("On its way to your Stripe account");
        assertThat(words(EarningsFixture.sent(LONG_AGO, 0)))
                .isEqualTo("Sent to your Stripe account, which pays it to your bank.");
        assertThat(words(EarningsFixture.disputed(LONG_AGO))).startsWith("In dispute");
        assertThat(words(EarningsFixture.sent(LONG_AGO, 8_500))).startsWith("Kept for refunds of earlier sessions");
        assertThat(words(EarningsFixture.refunded())).isEqualTo("Given back to the client.");
        assertThat(words(EarningsFixture.notSent(null, false))).contains("Getting paid");
    }

    @Test
    @DisplayName("R100: of what was sent, the part that was kept for debts is told")
    void netted() {
        assertThat(words(EarningsFixture.sent(LONG_AGO, 1_234)))
                .isEqualTo("Sent to your Stripe account, which pays it to your bank."
                        + " 12.34 EUR of it was kept for refunds of earlier sessions.");
    }

    @ParameterizedTest
    @DisplayName("R100: what only the host can put right at Stripe says so")
    @ValueSource(
            strings = {
                "account_closed",
                "account_invalid",
                "insufficient_capabilities_for_transfer",
                "no_account",
                "payouts_not_allowed",
                "transfers_not_allowed"
            })
    void ofAccount(String code) {
        assertThat(TransferFailures.words(code + ": some words of Stripe's", true))
                .isEqualTo(
                        "Stripe could not send this: your account there needs something of you. Go to \"Getting paid\","
                                + " which lists what is missing; after that it is sent by itself.");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R100: what the host can do nothing about says so, and nothing of Stripe's own words")
    @CsvSource(delimiter = '|', textBlock = """
        balance_insufficient: req_1 | has not arrived
        api_error: req_1            | We send it again by ourselves
        gibberish req_1             | We send it again by ourselves
        """)
    void ofOthers(String error, String words) {
        assertThat(TransferFailures.words(error, true))
                .contains(words)
                .endsWith("there is nothing to do.")
                .doesNotContain("req_1");
        assertThat(TransferFailures.words(error, false)).as("not sendable").contains("Getting paid");
    }

    private static String words(Earning earning) {
        return EarningWords.explanation(earning, NOW);
    }
}
