package com.dancepartner.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.app.payment.OnboardingDesk;
import com.dancepartner.app.payment.OnboardingView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StripeResourceTest {

    private static final UUID HOST = UUID.randomUUID();
    private static final OnboardingView VIEW =
            new OnboardingView("incomplete", "Headline", "Next step", "", false, false, false, List.of(), null, null);

    private final OnboardingDesk desk = mock();
    private final StripeResource resource = new StripeResource();
    private final StripeAliasResource alias = new StripeAliasResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        Caller caller = mock();
        when(caller.id()).thenReturn(HOST);
        resource.onboarding = desk;
        resource.caller = caller;
        alias.onboarding = desk;
        alias.caller = caller;
    }

    @Test
    @DisplayName("R099, R333, G27: the caller begins with Stripe, at either address")
    void onboard() {
        when(desk.start(HOST)).thenReturn(VIEW);
        assertThat(resource.onboard()).isSameAs(VIEW);
        assertThat(alias.onboard()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R333, G27: the caller asks where they stand, at any of the addresses")
    void status() {
        when(desk.status(HOST)).thenReturn(VIEW);
        assertThat(resource.status()).isSameAs(VIEW);
        assertThat(alias.status()).isSameAs(VIEW);
        assertThat(alias.onboarding()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R333: the caller goes to their page at Stripe")
    void loginLink() {
        OnboardingView.LoginLink link = new OnboardingView.LoginLink("https://stripe.example/express");
        when(desk.loginLink(HOST)).thenReturn(link);
        assertThat(resource.loginLink()).isSameAs(link);
    }
}
