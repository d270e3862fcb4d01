package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    @Test
    void completingThePageEnablesTheAccount() throws Exception {
        try (Desk desk = Desk.open()) {
            V1Services stripe = desk.stripe();
            Account host = Story.newHost(stripe);
            assertThat(host.getPayoutsEnabled()).isFalse();
            assertThat(host.getRequirements().getCurrentlyDue()).isNotEmpty();
            assertThat(host.getCapabilities().getTransfers()).isEqualTo("inactive");

            AccountLink link = stripe.accountLinks()
                    .create(AccountLinkCreateParams.builder()
                            .setAccount(host.getId())
                            .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                            .setReturnUrl("https://app.example.org/back")
                            .setRefreshUrl("https://app.example.org/again")
                            .build());
            assertThat(desk.get(link.getUrl()).body()).contains("Complete onboarding");
            assertThat(desk.submit(link.getUrl(), "").headers().firstValue("Location"))
                    .contains("https://app.example.org/back");
            assertThat(desk.get(link.getUrl()).headers().firstValue("Location"))
                    .contains("https://app.example.org/again");

            Account enabled = stripe.accounts().retrieve(host.getId());
            assertThat(enabled.getDetailsSubmitted()).isTrue();
            assertThat(enabled.getChargesEnabled()).isTrue();
            assertThat(enabled.getPayoutsEnabled()).isTrue();
            assertThat(enabled.getCapabilities().getTransfers()).isEqualTo("active");
            assertThat(enabled.getRequirements().getCurrentlyDue()).isEmpty();
        }
    }
}
