package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
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

    @Test
    @DisplayName("R356: disputes, payouts, their notes and the order of lists survive a restart")
    void keepsDisputesAndPayouts(@TempDir Path folder) throws Exception {
        StandInOptions options = StandInOptions.inMemory().withData(folder);
        String dispute;
        List<String> charges;
        try (Desk desk = Desk.open(options)) {
            Story.enabledHost(desk);
            String charge = Story.paid(desk.stripe(), 5_000, "pm_card_visa").getLatestCharge();
            Story.paid(desk.stripe(), 5_000, "pm_card_visa");
            dispute = desk.control("disputes", "{\"charge\":\"" + charge + "\"}")
                    .path("id")
                    .asText();
            desk.control("accounts/payout", "{\"account\":\"acct_demo_1\",\"currency\":\"eur\",\"amount\":100}");
            charges = charges(desk);
        }
        try (Desk desk = Desk.open(options)) {
            assertThat(desk.stripe().disputes().retrieve(dispute).getStatus()).isEqualTo("needs_response");
            assertThat(desk.stripe().payouts().list(null, Story.asHost()).getData())
                    .hasSize(1);
            assertThat(charges(desk)).isEqualTo(charges);
        }
    }

    private static List<String> charges(Desk desk) throws Exception {
        return desk.stripe().charges().list().getData().stream()
                .map(Charge::getId)
                .toList();
    }
}
