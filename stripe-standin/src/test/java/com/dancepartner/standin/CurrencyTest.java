package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyTest {

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

    private static PaymentIntentCreateParams payment(long amount, String currency) {
        return Story.payment(amount, "pm_card_visa").setCurrency(currency).build();
    }

    private InvalidRequestException refused(long amount, String currency) {
        return catchThrowableOfType(
                InvalidRequestException.class, () -> stripe.paymentIntents().create(payment(amount, currency)));
    }

    @ParameterizedTest
    @DisplayName("G16: the smallest charge of each currency")
    @CsvSource({
        "usd,50", "eur,50", "gbp,30", "jpy,50", "chf,50", "cad,50", "aud,50", "dkk,250", "nok,300", "sek,300",
        "pln,200", "czk,1500", "huf,17500", "mxn,1000", "brl,50", "inr,50", "sgd,50", "hkd,400", "nzd,50", "thb,1000",
        "aed,200", "myr,200", "ron,200", "bgn,100"
    })
    void hasASmallestCharge(String currency, long minimum) throws Exception {
        assertThat(stripe.paymentIntents().create(payment(minimum, currency)).getStatus())
                .isEqualTo("succeeded");
        InvalidRequestException refused = refused(minimum - 1, currency);
        assertThat(refused.getCode()).isEqualTo("amount_too_small");
        assertThat(refused.getParam()).isEqualTo("amount");
    }

    @Test
    @DisplayName("G16: currencies without a listed minimum start at one minor unit")
    void startsAtOne() throws Exception {
        assertThat(stripe.paymentIntents().create(payment(1, "clp")).getAmount())
                .isEqualTo(1);
        assertThat(refused(0, "clp").getCode()).isEqualTo("parameter_invalid_integer");
    }

    @ParameterizedTest
    @DisplayName("G16: currencies with three decimals move multiples of ten only")
    @CsvSource({"bhd", "jod", "kwd", "omr", "tnd"})
    void movesMultiplesOfTen(String currency) throws Exception {
        assertThat(refused(12_345, currency).getParam()).isEqualTo("amount");
        PaymentIntent held = stripe.paymentIntents()
                .create(Story.payment(12_340, "pm_card_visa")
                        .setCurrency(currency)
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build());
        InvalidRequestException capture = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.paymentIntents()
                        .capture(
                                held.getId(),
                                PaymentIntentCaptureParams.builder()
                                        .setAmountToCapture(6_175L)
                                        .build()));
        assertThat(capture.getParam()).isEqualTo("amount_to_capture");
        stripe.paymentIntents().capture(held.getId());
        InvalidRequestException refund = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.refunds()
                        .create(RefundCreateParams.builder()
                                .setPaymentIntent(held.getId())
                                .setAmount(5L)
                                .build()));
        assertThat(refund.getParam()).isEqualTo("amount");
    }

    @ParameterizedTest
    @DisplayName("G16: whole units in minor units, by Stripe's lists")
    @CsvSource({"eur,1500", "jpy,15", "xpf,15", "ugx,15", "kwd,15000", "isk,1500"})
    void countsWholeUnits(String currency, long minor) {
        assertThat(Money.ofWhole(15, currency)).isEqualTo(minor);
    }
}
