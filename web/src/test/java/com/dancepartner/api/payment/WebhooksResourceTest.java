package com.dancepartner.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.dancepartner.app.payment.WebhookDesk;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhooksResourceTest {

    /** With a blank and a line break that a parser would lose: what is signed is what was sent. */
    private static final String BODY = "{ \"id\":\"evt_1\"\n}";

    private static final String SIGNATURE = "t=1,v1=00";

    private final WebhookDesk desk = mock();
    private final WebhooksResource resource = new WebhooksResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.desk = desk;
    }

    @Test
    @DisplayName("G52: what Stripe tells of our own account is taken as it was sent, with its signature")
    void ofOurAccount() {
        resource.receive(BODY, SIGNATURE);
        verify(desk).receive(BODY, SIGNATURE);
        verifyNoMoreInteractions(desk);
    }

    @Test
    @DisplayName("G52: what Stripe tells of hosts' accounts is believed by secrets of its own")
    void ofHostsAccounts() {
        resource.receiveConnect(BODY, SIGNATURE);
        verify(desk).receiveConnect(BODY, SIGNATURE);
        verifyNoMoreInteractions(desk);
    }

    @Test
    @DisplayName("G52: what nobody signed is refused at either address, and not looked at")
    void unsigned() {
        assertRefused(() -> resource.receive(BODY, null));
        assertRefused(() -> resource.receiveConnect(BODY, null));
        verifyNoInteractions(desk);
    }

    @Test
    @DisplayName("G52: Stripe hears of a refusal, so that it tells again")
    void refused() {
        doThrow(new BusinessException(ErrorCode.WEBHOOK_REFUSED, "The signature is not Stripe's"))
                .when(desk)
                .receive(BODY, SIGNATURE);
        assertRefused(() -> resource.receive(BODY, SIGNATURE));
    }

    private static void assertRefused(ThrowingCallable telling) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(telling)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WEBHOOK_REFUSED));
    }
}
