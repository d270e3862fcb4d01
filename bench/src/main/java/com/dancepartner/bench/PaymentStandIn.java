package com.dancepartner.bench;

import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stand-in for Stripe that saves nothing to disk: it answers at once, however much it holds. */
final class PaymentStandIn implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final StripeStandIn standIn;
    private final HttpClient http = HttpClient.newHttpClient();

    private PaymentStandIn(StripeStandIn standIn) {
        this.standIn = standIn;
    }

    static PaymentStandIn start() throws IOException {
        return new PaymentStandIn(StripeStandIn.start(StandInOptions.inMemory()));
    }

    /** The same product, with this stand-in for Stripe. */
    SubjectOptions under(SubjectOptions options) {
        return options.with("STRIPE_API_BASE", standIn.baseUri().toString());
    }

    /** Sends webhooks to the product from now on. */
    void tell(Subject subject) throws IOException {
        String target = JSON.writeValueAsString(Map.of(
                "url",
                subject.base().resolve("/api/v1/webhooks/stripe").toString(),
                "secret",
                subject.setting("STRIPE_WEBHOOK_SECRET")));
        JsonNode ignored = control("webhooks", "{\"platform\":" + target + ",\"connect\":" + target + "}");
    }

    /** Whether webhooks go out, or wait. */
    void deliver(boolean now) throws IOException {
        JsonNode ignored = control("webhooks/mode", now ? "{\"mode\":\"deliver\"}" : "{\"mode\":\"hold\"}");
    }

    /** Opens accounts that can be sent money. */
    void accounts(String list) throws IOException {
        JsonNode ignored = control("accounts/bulk", list);
    }

    /** Remembers payments that were captured before. */
    void payments(String list) throws IOException {
        JsonNode ignored = control("payments/bulk", list);
    }

    /** How many webhooks wait to be sent. */
    long waiting() throws IOException {
        return read("/_standin/webhooks").path("platform_waiting").asLong();
    }

    /** The bookings whose money is held, each as often as there are holds. */
    List<String> held() throws IOException {
        List<String> bookings = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = read("/v1/payment_intents?limit=" + PAGE + after);
            for (JsonNode intent : page.path("data")) {
                addHeld(intent, bookings);
                after = "&starting_after=" + intent.path("id").asText();
            }
            more = page.path("has_more").asBoolean();
        }
        return bookings;
    }

    static void addHeld(JsonNode intent, List<String> bookings) {
        if (intent.path("status").asText().equals("requires_capture")) {
            bookings.add(intent.path("metadata").path("booking_id").asText("none"));
        }
    }

    /** What its threads have used so far: those that answer, and those that send webhooks. */
    static Duration cpu() {
        long nanos = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && isOurs(thread.getThreadName())) {
                nanos += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return Duration.ofNanos(nanos);
    }

    static boolean isOurs(String thread) {
        return thread.equals("stripe-standin")
                || thread.startsWith("HTTP-Dispatcher")
                || thread.startsWith("HttpClient-");
    }

    private JsonNode control(String path, String json) throws IOException {
        return answer(request("/_standin/" + path).POST(BodyPublishers.ofString(json)));
    }

    private JsonNode read(String path) throws IOException {
        return answer(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(standIn.baseUri().resolve(path)).header("Authorization", "Bearer sk_test_bench");
    }

    private JsonNode answer(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the Stripe stand-in answers " + request.uri() + " with "
                        + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        standIn.close();
    }
}
