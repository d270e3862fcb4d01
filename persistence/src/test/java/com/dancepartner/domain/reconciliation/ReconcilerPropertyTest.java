package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReconcilerPropertyTest {

    private static final List<Part> PARTS =
            List.of(Part.CAPTURE, Part.TRANSFER, Part.REVERSAL, Part.REFUND, Part.DISPUTE, Part.OTHER);

    @Property(tries = 300)
    @Label("R361: journals that are equal on both sides have no difference; one change anywhere is named, and alone")
    void oneChange(@ForAll @IntRange(min = 1, max = 60) int objects, @ForAll long seed) {
        Random random = new Random(seed);
        TwoBooks books = books(objects, random);
        assertThat(books.found()).isEmpty();
        String changed = change(books, random);
        assertThat(books.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reference()).isEqualTo(changed));
        assertThat(Reconciler.suspects(books.booked, books.atStripe)).isEqualTo(Set.of(changed));
    }

    @Property(tries = 5)
    @Label("R361: the order of the rows changes nothing")
    void order(@ForAll long seed) {
        Random random = new Random(seed);
        TwoBooks books = books(40, random);
        String ignored = change(books, random);
        List<String> found = books.found();
        Collections.shuffle(books.booked, random);
        Collections.shuffle(books.atStripe, random);
        assertThat(books.found()).isEqualTo(found);
    }

    private static TwoBooks books(int objects, Random random) {
        TwoBooks books = new TwoBooks();
        for (int i = 0; i < objects; i++) {
            Part part = PARTS.get(random.nextInt(PARTS.size()));
            long cents = 1L + random.nextInt(10_000);
            long fee = part == Part.CAPTURE ? 1L + random.nextInt(300) : 0;
            String currency = random.nextBoolean() ? "EUR" : "JPY";
            String reference = "ob_" + i;
            books.book(reference, part, cents, currency, new UUID(1, i))
                    .stripe(reference, part, cents, fee, currency, Origin.UNKNOWN);
            if (fee != 0) {
                books.book(reference, Part.FEE, fee, currency, new UUID(1, i));
            }
        }
        return books;
    }

    /** Takes a row away on one side, or changes its amount. @return the object that it was of */
    private static String change(TwoBooks books, Random random) {
        if (random.nextBoolean()) {
            int at = random.nextInt(books.atStripe.size());
            StripeMovement was = books.atStripe.remove(at);
            if (random.nextBoolean()) {
                books.atStripe.add(new StripeMovement(
                        was.id(),
                        was.reference(),
                        was.part(),
                        was.currency(),
                        was.amount() * 2,
                        was.fee(),
                        was.created(),
                        was.origin()));
            }
            return was.reference();
        }
        int at = random.nextInt(books.booked.size());
        BookedMovement was = books.booked.get(at);
        books.booked.removeIf(movement ->
                movement.equals(was) || (movement.reference().equals(was.reference()) && random.nextBoolean()));
        return was.reference();
    }
}
