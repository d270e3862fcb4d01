package com.dancepartner.books;

import com.dancepartner.domain.invariant.StripeState;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import com.dancepartner.domain.invariant.StripeView;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's side as its API tells it, all of it, a hundred objects a request. Of the stand-in also what was asked of it
 * lately.
 */
public final class HttpStripeView implements StripeView {

    private static final URI STRIPE = URI.create("https://api.stripe.com");

    private final StripeReader reader;
    private final boolean maybeStandIn;
    private final Consumer<String> progress;

    /** @param base where Stripe, or its stand-in, answers */
    public HttpStripeView(URI base, String key, Consumer<String> progress) {
        this.reader = new StripeReader(base, key, progress);
        this.maybeStandIn = !base.equals(STRIPE);
        this.progress = progress;
    }

    /** The real Stripe. */
    static HttpStripeView real(String key, Consumer<String> progress) {
        return new HttpStripeView(STRIPE, key, progress);
    }

    /** The requests first and the balance transactions last: what is asked meanwhile shows as work under way. */
    @Override
    public Optional<StripeState> read() {
        progress.accept("reading Stripe");
        Optional<List<Asked>> asked =
                maybeStandIn ? reader.find("/_standin/journal").map(HttpStripeView::asked) : Optional.empty();
        Objects objects = new Objects();
        reader.all("/v1/payment_intents").forEach(objects::intent);
        reader.all("/v1/transfers").forEach(transfer -> objects.transfer(transfer, reversals(transfer)));
        reader.all("/v1/refunds").forEach(objects::refund);
        reader.all("/v1/disputes").forEach(objects::dispute);
        List<Moved> moved = reader.all("/v1/balance_transactions").stream()
                .map(HttpStripeView::moved)
                .toList();
        return Optional.of(new StripeState(objects.made, moved, balance(reader.get("/v1/balance")), asked));
    }

    private List<JsonNode> reversals(JsonNode transfer) {
        if (transfer.path("amount_reversed").asLong() == 0) {
            return List.of();
        }
        return reader.all("/v1/transfers/" + transfer.path("id").asText() + "/reversals");
    }

    private static Moved moved(JsonNode transaction) {
        return new Moved(
                transaction.path("source").asText(),
                transaction.path("net").asLong(),
                transaction.path("currency").asText().toUpperCase(Locale.ROOT));
    }

    private static Map<String, Long> balance(JsonNode balance) {
        Map<String, Long> sums = new HashMap<>();
        Stream.of("available", "pending")
                .flatMap(part -> stream(balance.path(part)))
                .forEach(sum -> sums.merge(
                        sum.path("currency").asText().toUpperCase(Locale.ROOT),
                        sum.path("amount").asLong(),
                        Long::sum));
        return sums;
    }

    private static List<Asked> asked(JsonNode journal) {
        return stream(journal.path("entries"))
                .filter(entry -> entry.path("method").asText().equals("POST"))
                .map(entry -> new Asked(
                        text(entry, "idempotency_key"),
                        entry.path("path").asText(),
                        entry.path("params").toString(),
                        entry.path("status").asInt() < 300 ? text(entry.path("response"), "id") : null))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    /** What is made, each for the booking that its intent or transfer is for. */
    private static final class Objects {

        private final List<Made> made = new ArrayList<>();
        private final Map<String, @Nullable String> bookings = new HashMap<>();

        void intent(JsonNode intent) {
            String charge = text(intent, "latest_charge");
            String booking = text(intent, "transfer_group");
            add(intent, Kind.INTENT, booking, intent.path("amount_received").asLong());
            if (charge != null) {
                bookings.put(charge, booking);
                boolean live = intent.path("livemode").asBoolean();
                String key = text(intent.path("metadata"), "dp_key");
                made.add(new Made(charge, Kind.CHARGE, booking, 0, null, key, null, live));
            }
        }

        void transfer(JsonNode transfer, List<JsonNode> reversals) {
            String booking = text(transfer, "transfer_group");
            add(transfer, Kind.TRANSFER, booking, transfer.path("amount").asLong());
            reversals.forEach(reversal -> add(
                    reversal, Kind.REVERSAL, booking, reversal.path("amount").asLong()));
        }

        /** What is shown as a refund of money that was never taken moved nothing. */
        void refund(JsonNode refund) {
            if (text(refund, "balance_transaction") != null) {
                add(refund, Kind.REFUND, of(refund), refund.path("amount").asLong());
            }
        }

        void dispute(JsonNode dispute) {
            add(dispute, Kind.DISPUTE, of(dispute), dispute.path("amount").asLong());
        }

        private @Nullable String of(JsonNode object) {
            String intent = text(object, "payment_intent");
            return intent == null ? bookings.get(text(object, "charge")) : bookings.get(intent);
        }

        private void add(JsonNode object, Kind kind, @Nullable String booking, long amount) {
            String id = object.path("id").asText();
            bookings.put(id, booking);
            made.add(new Made(
                    id,
                    kind,
                    booking,
                    amount,
                    text(object, "status"),
                    text(object.path("metadata"), "dp_key"),
                    kind == Kind.TRANSFER ? text(object, "destination") : null,
                    object.path("livemode").asBoolean()));
        }
    }
}
