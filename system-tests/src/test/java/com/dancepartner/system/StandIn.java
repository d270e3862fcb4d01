package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;

/** The Stripe stand-in as a test steers it, and as anybody with a key of ours would use it. */
final class StandIn {

    private StandIn() {}

    /** An order to the stand-in itself, such as {@code faults/clear}. */
    static Answer order(String path, String json) {
        Answer answer = exchange(
                request("/_standin/" + path).POST(BodyPublishers.ofString(json)).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** A POST to Stripe's API. */
    static Answer post(String path, String idempotencyKey, String form) {
        Answer answer = exchange(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    static JsonNode get(String path) {
        Answer answer = exchange(request(path).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The next POST below this path that has this text in its path or parameters goes wrong, once. */
    static void fail(String kind, String path, String contains) {
        order(
                "faults",
                "{\"kind\":\"%s\",\"method\":\"POST\",\"path_prefix\":\"%s\",\"contains\":\"%s\",\"times\":1}"
                        .formatted(kind, path, contains));
    }

    /** Forgets the faults, and lets go what is held. */
    static void failNoMore() {
        order("faults/clear", "{}");
    }

    /** How many requests are held right now by faults of this kind. */
    static long held(String kind) {
        return all(get("/_standin/faults").path("parked")).stream()
                .filter(request -> request.path("kind").asText().equals(kind))
                .count();
    }

    /** How often a POST with this key took effect: what is answered out of the memory for keys does not. */
    static long effects(JsonNode journal, String idempotencyKey) {
        return all(journal.path("entries")).stream()
                .filter(entry -> entry.path("idempotency_key").asText().equals(idempotencyKey))
                .filter(entry -> !entry.path("replayed").asBoolean()
                        && entry.path("status").asInt() == 200)
                .count();
    }

    static JsonNode journal() {
        return get("/_standin/journal");
    }

    /** The transfers for one booking, the newest first. */
    static List<JsonNode> transfersOf(String bookingId) {
        return all(get("/v1/transfers?limit=100&transfer_group=" + bookingId).path("data"));
    }

    static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Answer exchange(HttpRequest request) {
        return Product.anonymous().exchange(request);
    }

    private static HttpRequest.Builder request(String path) {
        URI base = Product.stack().services().standInUri().orElseThrow();
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer sk_test_fixture");
    }
}
