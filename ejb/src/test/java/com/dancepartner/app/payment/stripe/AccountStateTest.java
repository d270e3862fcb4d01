package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.net.ApiResource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountStateTest {

    @Test
    @DisplayName("R332, G41: what Stripe says of an account is read, with what it asks for and until when")
    void whole() {
        assertThat(state("""
            {"id": "acct_1", "object": "account", "details_submitted": true, "payouts_enabled": true,
             "capabilities": {"transfers": "active"},
             "requirements": {"currently_due": ["external_account"], "past_due": ["individual.dob.day"],
                              "disabled_reason": "requirements.past_due", "current_deadline": 1766534400}}
            """))
                .isEqualTo(new AccountState(
                        true,
                        true,
                        true,
                        List.of("external_account"),
                        List.of("individual.dob.day"),
                        "requirements.past_due",
                        Instant.ofEpochSecond(1_766_534_400)));
    }

    @Test
    @DisplayName("R332, G41: an account of which Stripe says nothing cannot be paid")
    void empty() {
        AccountState nothing = new AccountState(false, false, false, List.of(), List.of(), null, null);
        assertThat(state("{\"object\": \"account\"}")).isEqualTo(nothing);
        assertThat(state("{\"object\": \"account\", \"requirements\": {}, \"capabilities\": {\"transfers\":"
                        + " \"pending\"}}"))
                .isEqualTo(nothing);
        assertThat(nothing.isEnabled()).isFalse();
    }

    @Test
    @DisplayName("G41: money must arrive, and go on to the bank")
    void enabled() {
        assertThat(state("{\"object\": \"account\", \"capabilities\": {\"transfers\": \"active\"}}")
                        .isEnabled())
                .isFalse();
        assertThat(state("{\"object\": \"account\", \"capabilities\": {\"transfers\": \"active\"},"
                                + " \"payouts_enabled\": true}")
                        .isEnabled())
                .isTrue();
    }

    private static AccountState state(String json) {
        return AccountState.of(ApiResource.GSON.fromJson(json, Account.class));
    }
}
