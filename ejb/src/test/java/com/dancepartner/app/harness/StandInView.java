package com.dancepartner.app.harness;

import com.dancepartner.domain.invariant.StripeState;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import com.dancepartner.domain.invariant.StripeView;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The stand-in as the check of invariants sees it. */
final class StandInView implements StripeView {

    private final StripeSide stripe;
    private final List<Made> made = new ArrayList<>();
    private final Map<String, @Nullable String> bookings = new HashMap<>();

    StandInView(StripeSide stripe) {
        this.stripe = stripe;
    }

    @Override
    public Optional<StripeState> read() {
        made.clear();
        stripe.list("/v1/payment_intents").forEach(this::intent);
        stripe.list("/v1/transfers").forEach(this::transfer);
        stripe.list("/v1/refunds").stream()
                .filter(refund -> text(refund, "balance_transaction") != null)
                .forEach(refund -> add(refund, Kind.REFUND, of(refund), "amount"));
        stripe.list("/v1/disputes").forEach(dispute -> add(dispute, Kind.DISPUTE, of(dispute), "amount"));
        List<Moved> moved = stripe.list("/v1/balance_transactions").stream()
                .map(StandInView::moved)
                .toList();
        return Optional.of(new StripeState(made, moved, balance(), Optional.of(asked())));
    }

    private void intent(JsonNode intent) {
        String booking = text(intent, "transfer_group");
        add(intent, Kind.INTENT, booking, "amount_received");
        String charge = text(intent, "latest_charge");
        if (charge != null) {
            String key = text(intent.path("metadata"), "dp_key");
            made.add(new Made(charge, Kind.CHARGE, booking, 0, null, key, null, false));
        }
    }

    private void transfer(JsonNode transfer) {
        String booking = text(transfer, "transfer_group");
        add(transfer, Kind.TRANSFER, booking, "amount");
        stripe.list("/v1/transfers/" + text(transfer, "id") + "/reversals")
                .forEach(reversal -> add(reversal, Kind.REVERSAL, booking, "amount"));
    }

    private @Nullable String of(JsonNode object) {
        return bookings.get(text(object, "payment_intent"));
    }

    private void add(JsonNode object, Kind kind, @Nullable String booking, String amount) {
        String id = object.path("id").asText();
        bookings.put(id, booking);
        made.add(new Made(
                id,
                kind,
                booking,
                object.path(amount).asLong(),
                text(object, "status"),
                text(object.path("metadata"), "dp_key"),
                kind == Kind.TRANSFER ? text(object, "destination") : null,
                object.path("livemode").asBoolean()));
    }

    private static Moved moved(JsonNode transaction) {
        return new Moved(
                transaction.path("source").asText(),
                transaction.path("net").asLong(),
                transaction.path("currency").asText().toUpperCase(Locale.ROOT));
    }

    private Map<String, Long> balance() {
        Map<String, Long> sums = new HashMap<>();
        JsonNode balance = stripe.get("/v1/balance");
        Stream.of("available", "pending")
                .flatMap(part -> StreamSupport.stream(balance.path(part).spliterator(), false))
                .forEach(sum -> sums.merge(
                        sum.path("currency").asText().toUpperCase(Locale.ROOT),
                        sum.path("amount").asLong(),
                        Long::sum));
        return sums;
    }

    private List<Asked> asked() {
        return stripe.journal().stream()
                .filter(entry -> entry.path("method").asText().equals("POST"))
                .map(entry -> new Asked(
                        text(entry, "idempotency_key"),
                        entry.path("path").asText(),
                        entry.path("params").toString(),
                        entry.path("status").asInt() < 300 ? text(entry.path("response"), "id") : null))
                .toList();
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
