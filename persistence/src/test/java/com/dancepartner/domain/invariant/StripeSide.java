package com.dancepartner.domain.invariant;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import com.dancepartner.domain.payment.PaymentCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Stripe would have of a {@link MoneyStory}. */
final class StripeSide {

    private final Database database;
    private final Map<String, Made> made = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    StripeSide(Database database) {
        this.database = database;
    }

    StripeState state() {
        long balance = moved.stream().mapToLong(Moved::net).sum();
        return new StripeState(List.copyOf(made.values()), moved, Map.of("EUR", balance), Optional.of(asked));
    }

    /** It was asked for what this command says, and made this object. */
    void ask(PaymentCommand command, String object) {
        asked.add(
                new Asked(command.idempotencyKey(), "/v1/" + command.operation().wire(), "{}", object));
    }

    /** This object moved so much of the balance, in cents. */
    void move(String object, long cents) {
        moved.add(new Moved(object, cents, "EUR"));
    }

    /** An object of Stripe's as it stands now; without an operation it was not made by a command. */
    void keep(UUID payment, Kind kind, String id, long amount, @Nullable String status, @Nullable String operation) {
        String booking = one("SELECT booking_id FROM payments WHERE id = '" + payment + "'");
        String key = operation == null
                ? null
                : one("SELECT max(idempotency_key) FROM payment_commands WHERE payment_id = '" + payment
                        + "' AND operation = '" + operation + "'");
        String account = kind != Kind.TRANSFER
                ? null
                : one("SELECT h.stripe_account_id FROM host_profiles h JOIN payments p ON p.host_profile_id = h.id"
                        + " WHERE p.id = '" + payment + "'");
        made.put(id, new Made(id, kind, booking, amount, status, key, account, false));
    }

    private String one(String query) {
        return database.in(entities -> Objects.requireNonNull(
                        entities.createNativeQuery(query).getSingleResult())
                .toString());
    }
}
