package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.payment.Bill;
import com.dancepartner.domain.payment.HoldPlan;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShownBillTest {

    private static final String PAGE = "https://stripe.example/3ds";
    private static final Instant DUE = NOW.plus(Duration.ofDays(17));
    private static final Instant DEADLINE = DUE.plus(Duration.ofHours(48));

    private final Booking booking = Booked.in(BookingStatus.AWAITING_PAYMENT);
    private final Payment session = payment(null);

    @Test
    @DisplayName("G05: while all is well nothing is asked of the client")
    void nothingWanted() {
        assertNothing(shown(true));
        assertThat(session.authorised("pi_1", "ch_1", NOW.plus(Duration.ofDays(7)), NOW)
                        .bookingId())
                .isEqualTo(booking.id());
        assertNothing(shown(true));
    }

    @Test
    @DisplayName("G05: a client who must authenticate learns where, and that a quarter of an hour is left")
    void authenticate() {
        asked(session);
        assertThat(shown(true).nextActionUrl()).isEqualTo(PAGE);
        assertThat(shown(true).payUntil()).isEqualTo(NOW.plus(BookingTerms.PAYMENT_WINDOW));
        assertNothing(shown(false));
    }

    @Test
    @DisplayName("G12: a client whose saved card was refused learns why, and until when another one can be given")
    void anotherCard() {
        session.saveCard("pm_1", new HoldPlan(DUE, DEADLINE), NOW);
        assertThat(session.cardSaved("pm_1", NOW).bookingId()).isEqualTo(booking.id());
        assertNothing(shown(true));
        HoldTerms terms = session.authoriseSaved(DUE).orElseThrow().holdTerms();
        assertThat(session.holdRefused(terms, "insufficient_funds", "The card has insufficient funds.", DUE)
                        .bookingId())
                .isEqualTo(booking.id());
        assertThat(shown(true).failure()).isEqualTo("The card has insufficient funds.");
        assertThat(shown(true).payUntil()).isEqualTo(DEADLINE);
        assertThat(shown(true).nextActionUrl()).isNull();
        assertNothing(shown(false));
    }

    @Test
    @DisplayName("R531: what is lost says why, to the client alone, and nothing can be done")
    void lost() {
        assertThat(session.failed("card_declined", "The card was declined.", NOW)
                        .bookingId())
                .isEqualTo(booking.id());
        assertThat(shown(true).failure()).isEqualTo("The card was declined.");
        assertThat(shown(true).payUntil()).isNull();
        assertNothing(shown(false));
    }

    @Test
    @DisplayName("G05: an extension whose payment is to be authenticated says where, once the session's is held")
    void extension() {
        assertThat(session.authorised("pi_1", "ch_1", NOW.plus(Duration.ofDays(7)), NOW)
                        .bookingId())
                .isEqualTo(booking.id());
        Payment extension = payment(UUID.randomUUID());
        asked(extension);
        ShownBill shown = new ShownBill(booking, new Bill(session, List.of(extension), List.of()), true);
        assertThat(shown.nextActionUrl()).isEqualTo(PAGE);
    }

    @Test
    @DisplayName("R531: that a card was refused is no business of the host's, but that the payment failed is")
    void reasons() {
        String why = "The card has insufficient funds.";
        assertThat(booking.paymentFailed(why, NOW).to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(shown(true).cancellationReason()).isEqualTo(why);
        assertThat(shown(false).cancellationReason()).isEqualTo("The payment failed");
        Booking cancelled = Booked.in(BookingStatus.CANCELLED);
        assertThat(new ShownBill(cancelled, bill(), false).cancellationReason()).isEqualTo("ill");
    }

    private void asked(Payment payment) {
        assertThat(payment.requiresAction("pi_2", PAGE, NOW).bookingId()).isEqualTo(booking.id());
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
    }

    private static void assertNothing(ShownBill shown) {
        assertThat(shown.nextActionUrl()).isNull();
        assertThat(shown.failure()).isNull();
        assertThat(shown.payUntil()).isNull();
    }

    private ShownBill shown(boolean forClient) {
        return new ShownBill(booking, bill(), forClient);
    }

    private Bill bill() {
        return new Bill(session, List.of(), List.of());
    }

    private Payment payment(@Nullable UUID change) {
        return new Payment(booking.id(), change, Booked.CLIENT, booking.hostProfileId(), booking.total(), 1500, NOW);
    }
}
