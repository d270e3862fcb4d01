package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.payment.PaymentStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/booking-states.md} from the table of transitions. */
final class StatesDocument {

    private static final String HEAD = """
            # The states of a booking

            Written from `Transition.TABLE` by a test, which fails when this page and the table differ. Change the table, then write the
            page anew:

            ```
            %s
            ```

            What is not in the table does not happen: 409 `STATE_CONFLICT` when nobody can do it now, 403 `FORBIDDEN` when only others
            can. Each move is written to `booking_transitions` and fires one event, in its transaction.

            ## Diagram

            """;

    private static final String ROWS = """

            ## All moves

            Of several rows for one state, event and actor the first whose condition holds counts.

            | from | event | who | when | what follows | to |
            |---|---|---|---|---|---|
            """;

    private static final String EVENTS = """

            ## What the events mean

            | event | meaning |
            |---|---|
            """;

    private static final String ACTIONS = """

            ## What a party can do

            The API's `allowed_actions` has those of them whose condition holds at the time.

            | status | client | host | staff |
            |---|---|---|---|
            """;

    private static final String PAYMENTS = """

            ## Payment beside it

            A booking's `payment_status` is kept apart; each extension has a payment of its own.

            | status | meaning |
            |---|---|
            """;

    private StatesDocument() {}

    /** @param command how the page is written anew */
    static String written(String command) {
        return HEAD.formatted(command)
                + diagram()
                + ROWS
                + lines(Transition.TABLE.stream().map(StatesDocument::row))
                + EVENTS
                + lines(Arrays.stream(BookingEvent.values()).map(StatesDocument::meaning))
                + ACTIONS
                + lines(Arrays.stream(BookingStatus.values()).map(StatesDocument::actions))
                + PAYMENTS
                + lines(Arrays.stream(PaymentStatus.values()).map(StatesDocument::meaning));
    }

    private static String diagram() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        arrows.put("    [*] --> " + BookingStatus.AWAITING_PAYMENT.wire(), List.of("request"));
        Transition.TABLE.stream()
                .filter(row -> row.from() != row.to())
                .collect(Collectors.groupingBy(
                        row -> "    " + row.from().wire() + " --> " + row.to().wire(),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.event().wire(), Collectors.toList())))
                .forEach(arrows::put);
        return "```mermaid\nstateDiagram-v2\n"
                + lines(arrows.entrySet().stream()
                        .map(arrow -> arrow.getKey() + " : "
                                + arrow.getValue().stream().distinct().collect(Collectors.joining(", "))))
                + lines(Arrays.stream(BookingStatus.values())
                        .filter(StatesDocument::isFinal)
                        .map(status -> "    " + status.wire() + " --> [*]"))
                + "```\n";
    }

    private static boolean isFinal(BookingStatus status) {
        return Transition.TABLE.stream().noneMatch(row -> row.from() == status);
    }

    private static String row(Transition row) {
        String follows = row.effects().stream().map(Effect::meaning).collect(Collectors.joining("; "));
        String who = wires(Arrays.stream(Actor.values()).filter(row.actors()::contains));
        return cells(
                code(row.from()),
                code(row.event()),
                who,
                row.guard().words(),
                follows,
                row.from() == row.to() ? "the same" : code(row.to()));
    }

    private static String meaning(BookingEvent event) {
        return cells(code(event), event.meaning());
    }

    private static String actions(BookingStatus status) {
        return cells(
                code(status), offered(status, Actor.CLIENT), offered(status, Actor.HOST), offered(status, Actor.STAFF));
    }

    private static String offered(BookingStatus status, Actor actor) {
        Predicate<Transition> offered =
                row -> row.from() == status && row.actors().contains(actor);
        return Transition.TABLE.stream()
                .filter(offered)
                .map(row -> code(row.event()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String meaning(PaymentStatus status) {
        return cells(
                code(status),
                switch (status) {
                    case SAVING_CARD -> "the client's card is being saved, to hold the price nearer to the start";
                    case SETUP_SAVED -> "the card is saved, nothing is held yet";
                    case AUTHORIZING -> "Stripe is asked to hold the price";
                    case REQUIRES_ACTION -> "the client must authenticate first";
                    case AUTHORIZED -> "the price is held";
                    case CAPTURED -> "the price, or a fee, is taken";
                    case PARTIALLY_REFUNDED -> "a part of it was given back";
                    case REFUNDED -> "all of it was given back";
                    case RELEASED -> "nothing was taken, all that was held is let go";
                    case FAILED -> "no card paid";
                });
    }

    private static String wires(Stream<? extends WireName> names) {
        return names.map(WireName::wire).collect(Collectors.joining(", "));
    }

    private static String code(WireName name) {
        return "`" + name.wire() + "`";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
