package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.CAPTURE_BEFORE;
import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.ILL;
import static com.dancepartner.domain.booking.BookingFixture.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.booking.CancellationTerms.FeeStep;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quote of a cancellation equals what the cancellation takes, whatever the policy, the times and the moves. */
class FeePropertyTest {

    private static final Instant BOOKED = Instant.parse("2026-03-28T12:00:00Z");

    @Property
    @Label("R347, G06, G13: what the quote says for an instant is what a cancellation costs then, to the minor unit")
    void quoteEqualsEffect(@ForAll("deals") Deal deal, @ForAll("actors") Actor actor, @ForAll boolean held) {
        Booking booking = deal.confirmed();
        List<Instant> instants = deal.instants(booking);
        for (Instant now : instants) {
            Booking each = deal.confirmed();
            Money quoted = quoted(each, instants.get(0), now);
            boolean pays = actor == Actor.CLIENT && held;
            Money told = each.cancellationFee(actor, held, now);
            assertThat(told.minor()).isEqualTo(pays ? quoted.minor() : 0);
            BookingChanged ignored = each.cancel(actor == Actor.CLIENT ? CLIENT : HOST, ILL, held, now);
            assertThat(each.ending().feeCents()).isEqualTo(told.minor());
            assertThat(told.minor()).isBetween(0L, each.total().minor());
        }
    }

    @Property
    @Label("G03, G13: what the quote says of a no-show is what it costs, and never more than the price")
    void noShows(@ForAll("deals") Deal deal, @ForAll boolean held) {
        Booking booking = deal.confirmed();
        Instant missed = booking.schedule().start().plus(BookingTerms.START_WINDOW);
        BookingChanged ignored = booking.reportNoShow(HOST, "nobody came", held, missed);
        long quoted = deal.policy
                .terms(BOOKED, deal.start())
                .noShowFee(deal.price().total())
                .minor();
        assertThat(booking.ending().feeCents()).isEqualTo(held ? quoted : 0);
        assertThat(quoted).isBetween(0L, booking.total().minor());
    }

    @Property
    @Label("G06, G13: no move makes a cancellation cheaper than it would have been without it at the same instant")
    void movesDoNotDodgeTheFee(@ForAll("deals") Deal deal) {
        Booking moved = deal.confirmed();
        Booking still = deal.unmoved();
        for (Instant now : deal.instants(moved)) {
            if (now.isBefore(still.schedule().start())) {
                assertThat(moved.cancellationFee(Actor.CLIENT, true, now).minor())
                        .isGreaterThanOrEqualTo(
                                still.cancellationFee(Actor.CLIENT, true, now).minor());
            }
        }
    }

    /** The first step that lasts until then. */
    private static Money quoted(Booking booking, Instant asked, Instant now) {
        return booking
                .cancellationTerms()
                .steps(booking.total(), asked, booking.schedule().start())
                .stream()
                .filter(step -> !now.isAfter(step.until()))
                .findFirst()
                .map(FeeStep::fee)
                .orElseThrow();
    }

    /** All that decides about the fee. */
    record Deal(
            CancellationPolicy policy,
            Money rate,
            long minutes,
            int feeBps,
            Duration ahead,
            List<Move> moves,
            long seed) {

        Instant start() {
            return BOOKED.plus(ahead);
        }

        Price price() {
            return Price.of(rate, minutes, feeBps);
        }

        Booking unmoved() {
            TimeSpan schedule = TimeSpan.of(start(), Duration.ofMinutes(minutes));
            Meeting meeting = new Meeting(schedule, Duration.ofMinutes(15), "Europe/Berlin", "At the door", null, null);
            CancellationTerms terms = policy.terms(BOOKED, start());
            Booking booking = Booking.request(
                    new BookingRequest(
                            Ids.next(), CLIENT, HOST, PROFILE, (short) 1, meeting, price(), true, terms, "1234"),
                    BOOKED);
            BookingChanged ignored = booking.authorised(CAPTURE_BEFORE, BOOKED);
            return booking;
        }

        /** With each move that was still free when it was tried, or else agreed to by the host. */
        Booking confirmed() {
            Booking booking = unmoved();
            moves.forEach(move -> move.make(booking, policy));
            return booking;
        }

        /** Some between the last move and the start, and those at which the fee changes, with their neighbours. */
        List<Instant> instants(Booking booking) {
            Instant first = booking.updatedAt();
            Instant start = booking.schedule().start();
            List<Instant> instants = new ArrayList<>(List.of(first, start.minusNanos(1)));
            for (Instant edge : List.of(
                    booking.cancellationTerms().freeUntil(),
                    booking.cancellationTerms().graceUntil())) {
                instants.addAll(List.of(edge, edge.minusNanos(1), edge.plusNanos(1)));
            }
            long span = Duration.between(first, start).toSeconds();
            instants.add(first.plusSeconds(Math.floorMod(seed, Math.max(1, span))));
            return instants.stream()
                    .filter(now -> !now.isBefore(first) && now.isBefore(start))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Another time for the session.
     *
     * @param part of the time to the start that passes before it, in per cent
     * @param by how much later, or earlier, the session is
     */
    record Move(int part, Duration by) {

        void make(Booking booking, CancellationPolicy policy) {
            Instant start = booking.schedule().start();
            long left = Duration.between(booking.updatedAt(), start).toSeconds();
            Instant now = booking.updatedAt().plusSeconds(left * part / 100);
            Instant newStart = start.plus(by);
            if (now.isBefore(start) && newStart.isAfter(now)) {
                move(booking, policy, newStart, now);
            }
        }

        private static void move(Booking booking, CancellationPolicy policy, Instant newStart, Instant now) {
            TimeSpan span = TimeSpan.of(newStart, booking.schedule().length());
            NewTime time = new NewTime(span, ZoneOffset.UTC, policy.freeUntil(newStart), null);
            if (booking.allowedActions(Actor.CLIENT, now).contains(BookingEvent.RESCHEDULE)) {
                BookingChanged ignored = booking.reschedule(CLIENT, time, now);
            } else {
                BookingChanged proposed = booking.propose(CLIENT, ChangeKind.RESCHEDULE, span, now);
                BookingChanged agreed = booking.acceptTime(HOST, time, now);
                assertThat(agreed.from()).isEqualTo(proposed.to());
            }
        }
    }

    @Provide
    Arbitrary<Deal> deals() {
        return Combinators.combine(
                        policies(),
                        Arbitraries.longs().between(1, 100_000_000).map(cents -> new Money(cents, "EUR")),
                        Arbitraries.longs().between(2, 16).map(quarters -> quarters * 15),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.longs().between(1, 90L * 24 * 60).map(Duration::ofMinutes),
                        moves().list().ofMaxSize(3),
                        Arbitraries.longs())
                .as(Deal::new);
    }

    private static Arbitrary<CancellationPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 14L * 24 * 60).map(Duration::ofMinutes),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.longs().between(0, 120).map(Duration::ofMinutes),
                        Arbitraries.longs().between(0, 600).map(Duration::ofMinutes),
                        Arbitraries.integers().between(0, 10_000))
                .as(CancellationPolicy::new);
    }

    private static Arbitrary<Move> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.longs()
                                .between(-14L * 24 * 4, 14L * 24 * 4)
                                .map(quarters -> Duration.ofMinutes(quarters * 15)))
                .as(Move::new);
    }

    @Provide
    Arbitrary<Actor> actors() {
        return Arbitraries.of(Actor.CLIENT, Actor.HOST);
    }
}
