package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {

    @Test
    void goesOnWhereItStopped(@TempDir Path folder) throws Exception {
        RequestOptions key =
                RequestOptions.builder().setIdempotencyKey("hold-1").build();
        PaymentIntentCreateParams params = Story.payment(5_000, "pm_card_visa")
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .build();
        StandInOptions options = StandInOptions.inMemory().withData(folder);
        String held;
        try (Desk desk = Desk.open(options)) {
            held = desk.stripe().paymentIntents().create(params, key).getId();
            desk.control("clock", "{\"advance_seconds\":3600}");
        }
        try (Desk desk = Desk.open(options)) {
            PaymentIntent replayed = desk.stripe().paymentIntents().create(params, key);
            assertThat(replayed.getId()).isEqualTo(held);
            desk.control("clock", "{\"advance_seconds\":604800}");
            assertThat(desk.stripe().paymentIntents().retrieve(held).getStatus())
                    .isEqualTo("canceled");
        }
    }
}
