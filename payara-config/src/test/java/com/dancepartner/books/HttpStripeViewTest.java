package com.dancepartner.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.domain.invariant.StripeState;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpStripeViewTest {

    private static final String HOLD = "amount=5000&currency=eur&payment_method=pm_card_visa&confirm=true"
            + "&capture_method=manual&payment_method_types[]=card&transfer_group=booking-1&metadata[dp_key]=key-1";

    private final List<String> said = new ArrayList<>();
    private StripeStandIn standIn;

    @BeforeEach
    void start() throws IOException {
        standIn = StripeStandIn.start(StandInOptions.inMemory().withPort(0));
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    @DisplayName("R504: what a booking moved at Stripe is seen, each object with its booking and its key")
    void wholeStory() throws Exception {
        post(
                "/_standin/accounts/bulk",
                "{\"accounts\":[{\"id\":\"acct_1\",\"country\":\"PT\",\"email\":\"h@example.com\"}]}",
                "");
        JsonNode intent = post("/v1/payment_intents", HOLD, "key-1");
        String id = intent.path("id").asText();
        String charge = intent.path("latest_charge").asText();
        JsonNode refused = post("/v1/payment_intents", HOLD.replace("visa", "chargeDeclined"), "key-2");
        post("/v1/payment_intents/" + id + "/capture", "amount_to_capture=4000", "key-3");
        JsonNode transfer = post(
                "/v1/transfers",
                "amount=3400&currency=eur&destination=acct_1&transfer_group=booking-1&source_transaction=" + charge,
                "key-4");
        JsonNode reversal = post("/v1/transfers/" + transfer.path("id").asText() + "/reversals", "amount=850", "key-5");
        JsonNode refund = post("/v1/refunds", "amount=1000&payment_intent=" + id, "key-6");
        StripeState state = read();
        assertThat(state.made())
                .contains(
                        new Made(id, Kind.INTENT, "booking-1", 4_000, "succeeded", "key-1", null, false),
                        new Made(charge, Kind.CHARGE, "booking-1", 0, null, "key-1", null, false),
                        made(transfer, Kind.TRANSFER, 3_400, null, "acct_1"),
                        made(reversal, Kind.REVERSAL, 850, null, null),
                        made(refund, Kind.REFUND, 1_000, "succeeded", null));
        assertThat(state.made()).filteredOn(made -> made.kind() == Kind.REFUND).hasSize(1);
        assertThat(state.balance()).containsEntry("EUR", sum(state));
        assertThat(state.moved())
                .contains(
                        new Moved(charge, 4_000 - 146, "EUR"),
                        new Moved(refund.path("id").asText(), -1_000, "EUR"));
        assertThat(state.asked().orElseThrow()).extracting(Asked::key).contains("key-1", "key-2", "key-6");
        assertThat(refused.has("error")).isTrue();
        assertThat(state.asked().orElseThrow())
                .filteredOn(asked -> "key-2".equals(asked.key()))
                .extracting(Asked::object)
                .containsOnlyNulls();
        assertThat(said).contains("reading Stripe");
    }

    @Test
    @DisplayName("R504: what a client's bank took back is seen with its booking")
    void dispute() throws Exception {
        JsonNode intent = post(
                "/v1/payment_intents",
                HOLD.replace("pm_card_visa", "pm_card_createDispute").replace("manual", "automatic"),
                "key-1");
        StripeState state = read();
        assertThat(state.made())
                .filteredOn(made -> made.kind() == Kind.DISPUTE)
                .extracting(Made::group)
                .containsExactly("booking-1");
        assertThat(intent.path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    @DisplayName("R504: lists of Stripe's are read to their end")
    void paged() throws Exception {
        String payments = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"intent\":\"pi_%1$d\",\"charge\":\"ch_%1$d\",\"amount\":1000,\"currency\":\"eur\",\"created\":%1$d}",
                        i))
                .collect(Collectors.joining(",", "{\"payments\":[", "]}"));
        JsonNode ignored = post("/_standin/payments/bulk", payments, "");
        assertThat(ignored.path("made").asInt()).isEqualTo(250);
        StripeState state = read();
        assertThat(state.made()).filteredOn(made -> made.kind() == Kind.INTENT).hasSize(250);
        assertThat(state.moved()).hasSize(250);
    }

    @Test
    @DisplayName("R504: a key that Stripe does not take ends the check")
    void refusedKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new HttpStripeView(standIn.baseUri(), "nonsense", said::add).read())
                .withMessageContaining("Stripe answers 401");
    }

    private StripeState read() {
        return new HttpStripeView(standIn.baseUri(), "sk_test_view", said::add)
                .read()
                .orElseThrow();
    }

    private static long sum(StripeState state) {
        return state.moved().stream().mapToLong(Moved::net).sum();
    }

    private static Made made(
            JsonNode object,
            Kind kind,
            long amount,
            @org.jspecify.annotations.Nullable String status,
            @org.jspecify.annotations.Nullable String account) {
        return new Made(object.path("id").asText(), kind, "booking-1", amount, status, null, account, false);
    }

    private JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
        boolean control = path.startsWith("/_standin");
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.baseUri() + path))
                .header("Authorization", "Bearer sk_test_view")
                .header("Idempotency-Key", control ? "none" : key)
                .header("Content-Type", control ? "application/json" : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new JsonMapper().readTree(answer);
    }
}
