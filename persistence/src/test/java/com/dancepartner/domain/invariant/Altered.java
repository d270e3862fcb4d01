package com.dancepartner.domain.invariant;

import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stripe's side with one thing changed. */
record Altered(StripeState before) {

    Made get(String id) {
        return before.made().stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    StripeState with(Made more) {
        return made(Stream.concat(before.made().stream(), Stream.of(more)).toList());
    }

    StripeState without(String id) {
        return made(before.made().stream().filter(made -> !made.id().equals(id)).toList());
    }

    StripeState changed(String id, UnaryOperator<Made> change) {
        return made(before.made().stream()
                .map(made -> made.id().equals(id) ? change.apply(made) : made)
                .toList());
    }

    /** @param hidden what of it is not in the balance */
    StripeState with(Moved more, long hidden) {
        return moved(Stream.concat(before.moved().stream(), Stream.of(more)).toList(), hidden);
    }

    StripeState unmoved(String source) {
        return moved(
                before.moved().stream()
                        .filter(moved -> !moved.source().equals(source))
                        .toList(),
                0);
    }

    StripeState with(Asked more) {
        List<Asked> asked = Stream.concat(before.asked().orElseThrow().stream(), Stream.of(more))
                .toList();
        return new StripeState(before.made(), before.moved(), before.balance(), Optional.of(asked));
    }

    private StripeState made(List<Made> made) {
        return new StripeState(made, before.moved(), before.balance(), before.asked());
    }

    private StripeState moved(List<Moved> moved, long hidden) {
        long sum = moved.stream().mapToLong(Moved::net).sum();
        return new StripeState(before.made(), moved, Map.of("EUR", sum - hidden), before.asked());
    }

    static UnaryOperator<Made> amount(long amount) {
        return made -> new Made(
                made.id(), made.kind(), made.group(), amount, made.status(), made.key(), made.account(), made.live());
    }

    static UnaryOperator<Made> status(String status) {
        return made -> new Made(
                made.id(), made.kind(), made.group(), made.amount(), status, made.key(), made.account(), made.live());
    }

    static UnaryOperator<Made> key(String key) {
        return made -> new Made(
                made.id(), made.kind(), made.group(), made.amount(), made.status(), key, made.account(), made.live());
    }

    static UnaryOperator<Made> account(String account) {
        return made -> new Made(
                made.id(), made.kind(), made.group(), made.amount(), made.status(), made.key(), account, made.live());
    }

    static UnaryOperator<Made> live() {
        return made -> new Made(
                made.id(), made.kind(), made.group(), made.amount(), made.status(), made.key(), made.account(), true);
    }
}
