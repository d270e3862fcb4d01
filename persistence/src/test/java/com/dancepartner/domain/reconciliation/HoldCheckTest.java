package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldCheckTest {

    private static final Instant LATER = TwoBooks.TO.plusSeconds(3600);

    private final TwoBooks books = new TwoBooks();

    @ParameterizedTest
    @DisplayName("R361, R339: a hold that is gone at Stripe is named; one that stands, or was taken, is not")
    @CsvSource({"requires_capture, false", "canceled, true", "requires_payment_method, true", "succeeded, false"})
    void gone(String status, boolean named) {
        held("pi_1", LATER, false);
        stripe("pi_1", status, TwoBooks.BEFORE, TwoBooks.origin(null));
        assertThat(books.found()).hasSize(named ? 1 : 0).allMatch("hold_overdue pi_1 4000 0"::equals);
    }

    @Test
    @DisplayName("R361, R339: a hold that Stripe does not know, or that is past its last day, is named")
    void overdue() {
        held("pi_1", null, false);
        held("pi_2", TwoBooks.BEFORE, false);
        stripe("pi_2", "requires_capture", TwoBooks.BEFORE, TwoBooks.origin(null));
        assertThat(books.found()).containsExactly("hold_overdue pi_1 4000 0", "hold_overdue pi_2 4000 4000");
    }

    @Test
    @DisplayName("R361: a hold of which Stripe is being told is under way")
    void underWay() {
        held("pi_1", TwoBooks.BEFORE, true);
        assertThat(books.found()).isEmpty();
    }

    @Test
    @DisplayName("R361: a hold at Stripe that no payment waits for is named, with the payment that it was for")
    void forgotten() {
        books.payment("released", false, false);
        stripe("pi_1", "requires_capture", TwoBooks.BEFORE, TwoBooks.origin(null));
        stripe("pi_2", "requires_capture", TwoBooks.BEFORE, Origin.UNKNOWN);
        stripe("pi_3", "requires_capture", TwoBooks.TO, Origin.UNKNOWN);
        stripe("pi_4", "canceled", TwoBooks.BEFORE, Origin.UNKNOWN);
        assertThat(books.found()).containsExactly("forgotten_hold pi_1 0 4000", "forgotten_hold pi_2 0 4000");
        assertThat(books.findings().get(0).paymentId()).isEqualTo(TwoBooks.PAYMENT);
    }

    @ParameterizedTest
    @DisplayName("R361: a hold whose outcome may be on its way is not forgotten")
    @CsvSource({"authorizing, false", "requires_action, false", "saving_card, false", "setup_saved, true"})
    void awaited(String status, boolean underWay) {
        books.payment(status, false, underWay);
        stripe("pi_1", "requires_capture", TwoBooks.BEFORE, TwoBooks.origin(null));
        assertThat(books.found()).isEmpty();
    }

    private void held(String intent, @Nullable Instant captureBefore, boolean underWay) {
        books.bookedHolds.add(new BookedHold(TwoBooks.PAYMENT, intent, "EUR", 4000, captureBefore, underWay));
    }

    private void stripe(String intent, String status, Instant created, Origin origin) {
        books.stripeHolds.add(new StripeHold(intent, status, "EUR", 4000, created, origin));
    }
}
