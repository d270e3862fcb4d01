package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final String ALWAYS = "pm_card_authenticationRequired";

    private Desk desk;
    private V1Services stripe;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
        stripe = desk.stripe();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesTheMoneyAfterThePageIsCompleted() throws Exception {
        PaymentIntent waiting =
                stripe.paymentIntents().create(Story.payment(5_000, ALWAYS).build());
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();
        assertThat(desk.get(page).body()).contains("Complete authentication", "Fail authentication");
        HttpResponse<String> done = desk.submit(page, "outcome=complete");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .startsWith("https://app.example.org/paid?payment_intent=" + waiting.getId())
                .endsWith("redirect_status=succeeded");
        assertThat(stripe.paymentIntents().retrieve(waiting.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void asksForAnotherCardAfterThePageIsFailed() throws Exception {
        PaymentIntent waiting =
                stripe.paymentIntents().create(Story.payment(5_000, ALWAYS).build());
        desk.submit(waiting.getNextAction().getRedirectToUrl().getUrl(), "outcome=fail");
        PaymentIntent failed = stripe.paymentIntents().retrieve(waiting.getId());
        assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
        assertThat(failed.getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
    }

    @Test
    void declinesOffSessionWhatNeedsItsHolder() {
        CardException declined = catchThrowableOfType(
                CardException.class,
                () -> stripe.paymentIntents()
                        .create(Story.payment(5_000, ALWAYS).setOffSession(true).build()));
        assertThat(declined.getCode()).isEqualTo("authentication_required");
    }

    @Test
    void chargesASavedCardOffSession() throws Exception {
        Customer client = Story.client(stripe);
        SetupIntent waiting = stripe.setupIntents()
                .create(SetupIntentCreateParams.builder()
                        .setCustomer(client.getId())
                        .setPaymentMethod("pm_card_authenticationRequiredOnSetup")
                        .setConfirm(true)
                        .build());
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        desk.submit(waiting.getNextAction().getRedirectToUrl().getUrl(), "outcome=complete");
        SetupIntent saved = stripe.setupIntents().retrieve(waiting.getId());
        assertThat(saved.getStatus()).isEqualTo("succeeded");
        assertThat(stripe.paymentMethods().retrieve(saved.getPaymentMethod()).getCustomer())
                .isEqualTo(client.getId());

        PaymentIntent held = stripe.paymentIntents()
                .create(Story.payment(5_000, saved.getPaymentMethod())
                        .setCustomer(client.getId())
                        .setOffSession(true)
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build());
        assertThat(held.getStatus()).isEqualTo("requires_capture");
    }

    @Test
    @DisplayName("G05: the page sends its visitor on to the return address each time, and stays where there is none")
    void sendsOnFromTheFinishedPage() throws Exception {
        PaymentIntent waiting =
                stripe.paymentIntents().create(Story.payment(5_000, ALWAYS).build());
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();
        desk.submit(page, "outcome=complete");
        assertThat(desk.get(page).headers().firstValue("Location").orElseThrow())
                .startsWith("https://app.example.org/paid?payment_intent=" + waiting.getId())
                .endsWith("redirect_status=succeeded");
        SetupIntent saving = stripe.setupIntents()
                .create(SetupIntentCreateParams.builder()
                        .setPaymentMethod(ALWAYS)
                        .setConfirm(true)
                        .setReturnUrl("https://app.example.org/saved?x=1")
                        .build());
        assertThat(desk.submit(saving.getNextAction().getRedirectToUrl().getUrl(), "outcome=fail")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("https://app.example.org/saved?x=1&setup_intent=" + saving.getId())
                .endsWith("redirect_status=failed");
        SetupIntent plain = stripe.setupIntents()
                .create(SetupIntentCreateParams.builder()
                        .setPaymentMethod(ALWAYS)
                        .setConfirm(true)
                        .build());
        assertThat(desk.submit(plain.getNextAction().getRedirectToUrl().getUrl(), "outcome=complete")
                        .statusCode())
                .isEqualTo(200);
    }
}
