package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the Stripe stand-in has of somebody's money, whatever our own books say.
 *
 * @param intents payment intents, the newest hundred of each client
 */
record StripeSide(List<JsonNode> intents) {

    /** Of the intents that were made for one booking: session and extensions. */
    static StripeSide of(Session session) {
        return ofClient(session.client()).only("booking_id", session.id());
    }

    static StripeSide ofClient(Product.Person client) {
        return ofClients(List.of(client));
    }

    /** Of those who ever came so far as to pay. */
    static StripeSide ofClients(List<Product.Person> clients) {
        String ids = clients.stream().map(Product.Person::id).collect(Collectors.joining("','"));
        List<JsonNode> intents = new ArrayList<>();
        for (String customer : Books.texts("SELECT stripe_customer_id FROM users"
                + " WHERE stripe_customer_id IS NOT NULL AND id IN ('" + ids + "')")) {
            read("/v1/payment_intents?limit=100&customer=" + customer)
                    .path("data")
                    .forEach(intents::add);
        }
        return new StripeSide(List.copyOf(intents));
    }

    private StripeSide only(String metadata, String value) {
        return new StripeSide(intents.stream()
                .filter(intent ->
                        intent.path("metadata").path(metadata).asText().equals(value))
                .toList());
    }

    /** How many holds stand. */
    long holds() {
        return with("requires_capture").size();
    }

    /** Minor units that are held. */
    long held() {
        return with("requires_capture").stream()
                .mapToLong(intent -> intent.path("amount_capturable").asLong())
                .sum();
    }

    /** Minor units that were captured, before refunds. */
    long captured() {
        return with("succeeded").stream()
                .mapToLong(intent -> intent.path("amount_received").asLong())
                .sum();
    }

    /** Minor units that were given back after they had been captured. */
    long refunded() {
        return with("succeeded").stream().mapToLong(StripeSide::refunded).sum();
    }

    /** Intents by which money is held, was taken, or can still come to be. */
    List<String> live() {
        return intents.stream()
                .filter(intent -> !intent.path("status").asText().matches("canceled|requires_payment_method"))
                .map(intent -> intent.path("id").asText())
                .toList();
    }

    private List<JsonNode> with(String status) {
        return intents.stream()
                .filter(intent -> intent.path("status").asText().equals(status))
                .toList();
    }

    /** What was never captured is shown as a refund, too, but moves no balance. */
    private static long refunded(JsonNode intent) {
        long sum = 0;
        for (JsonNode refund : read("/v1/refunds?limit=100&payment_intent="
                        + intent.path("id").asText())
                .path("data")) {
            sum += refund.path("balance_transaction").isTextual()
                    ? refund.path("amount").asLong()
                    : 0;
        }
        return sum;
    }

    /** The client comes back from the bank's page, where all went well. */
    static void authenticate(String page) {
        Answer answer = Product.anonymous()
                .exchange(HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("outcome=complete"))
                        .build());
        assertThat(answer.status()).as(answer.text()).isBetween(200, 399);
    }

    /** Events wait until they are let go. */
    static void holdEvents() {
        order("webhooks/mode", "{\"mode\":\"hold\"}");
    }

    /** What waits is delivered twice, in any order. */
    static Answer releaseEventsTwice() {
        return order("webhooks/release", "{\"order\":\"shuffle\",\"copies\":2}");
    }

    static void deliverEvents() {
        order("webhooks/mode", "{\"mode\":\"deliver\"}");
    }

    static boolean hasDeliveredAll() {
        Answer answer =
                Product.anonymous().exchange(request("/_standin/webhooks").build());
        return answer.at("platform_waiting").equals("0");
    }

    private static Answer order(String path, String json) {
        Answer answer = Product.anonymous()
                .exchange(request("/_standin/" + path)
                        .POST(BodyPublishers.ofString(json))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static JsonNode read(String path) {
        Answer answer = Product.anonymous().exchange(request(path).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static HttpRequest.Builder request(String path) {
        URI standIn = Product.stack().services().standInUri().orElseThrow();
        return HttpRequest.newBuilder(standIn.resolve(path)).header("Authorization", "Bearer sk_test_fixture");
    }
}
