package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentStandInTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static void hold(String base, int number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/payment_intents"))
                .header("Authorization", "Bearer sk_test_bench")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "amount=2000&currency=eur&payment_method=pm_card_visa&capture_method=manual"
                                + "&confirm=true&payment_method_types[]=card&metadata[booking_id]=booking-" + number))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "G12: the bookings whose money is held are found, however many there are, and none waits for a webhook")
    void held() throws IOException, InterruptedException {
        try (PaymentStandIn standIn = PaymentStandIn.start()) {
            SubjectOptions options = standIn.under(SubjectOptions.EMPTY);
            String base = options.settings().getOrDefault("STRIPE_API_BASE", "");
            Duration before = PaymentStandIn.cpu();
            for (int i = 0; i < 101; i++) {
                hold(base, i);
            }
            assertThat(standIn.held()).hasSize(101).contains("booking-0", "booking-100");
            assertThat(standIn.waiting()).isZero();
            standIn.deliver(false);
            assertThat(PaymentStandIn.cpu()).isGreaterThan(before);
            assertThat(options.settings()).containsEntry("TRUSTED_PROXIES", "127.0.0.1");
        }
    }

    @Test
    @DisplayName("bench: what is not held is no hold")
    void others() throws IOException {
        List<String> held = new ArrayList<>();
        PaymentStandIn.addHeld(new ObjectMapper().readTree("{\"status\":\"canceled\"}"), held);
        PaymentStandIn.addHeld(new ObjectMapper().readTree("{\"status\":\"requires_capture\"}"), held);
        assertThat(held).containsExactly("none");
    }
}
