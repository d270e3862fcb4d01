package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.reconciliation.BookedMovement;
import com.dancepartner.domain.reconciliation.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads our books in pieces that a statement's time limit allows. */
@ApplicationScoped
public class OurBooks {

    private static final Duration SLICE = Duration.ofDays(1);
    private static final int AT_ONCE = 5_000;

    @Inject
    ReconciliationBook book;

    /** The objects that were booked in the period. */
    Set<String> referencesIn(Period period) {
        Set<String> references = new HashSet<>();
        Instant from = first(period);
        while (from.isBefore(period.to())) {
            Instant start = from;
            Instant next = from.plus(SLICE);
            Instant end = next.isBefore(period.to()) ? next : period.to();
            references.addAll(book.read(facts -> facts.referencesBooked(start, end)));
            from = next;
        }
        return references;
    }

    /** All that was ever booked of these objects. */
    List<BookedMovement> booked(Collection<String> references) {
        List<String> all = List.copyOf(references);
        List<BookedMovement> booked = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<String> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            booked.addAll(book.read(facts -> facts.booked(some)));
        }
        return booked;
    }

    /** There is no day to look at before the first booking. */
    private Instant first(Period period) {
        Instant earliest = book.read(facts -> facts.firstBooking()).orElse(period.to());
        return earliest.isAfter(period.from()) ? earliest : period.from();
    }
}
