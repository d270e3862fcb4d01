package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.domain.payment.StripePurpose;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OnboardingRefusalTest {

    private static final UUID USER = UUID.randomUUID();
    private static final UUID PROFILE = UUID.randomUUID();

    @Test
    @DisplayName("R331: an account that Stripe refuses to open is asked for anew the next time, by another key")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void refused() {
        OnboardingDesk desk = new OnboardingDesk();
        desk.stripe = mock(StripeGateway.class);
        desk.accounts = mock(HostAccounts.class);
        desk.keys = mock(RequestKeys.class);
        StripeRefusal refusal = mock();
        when(desk.accounts.of(USER)).thenReturn(new HostAccounts.Account(PROFILE, null, "PT", "host@example.com"));
        when(desk.keys.same(StripePurpose.ACCOUNT, PROFILE)).thenReturn("key:1");
        when(desk.stripe.createAccount("key:1", PROFILE, "PT", "host@example.com"))
                .thenThrow(refusal);
        assertThatThrownBy(() -> desk.start(USER)).isSameAs(refusal);
        verify(desk.keys).another(StripePurpose.ACCOUNT, PROFILE);
        verify(desk.accounts, never()).connected(any(), any());
    }
}
