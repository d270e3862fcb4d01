package com.dancepartner.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.payment.Payment;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObligationsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @ParameterizedTest
    @DisplayName("G45: a booking that is not over keeps the accounts of client and host open")
    @ValueSource(strings = {"awaiting_payment", "pending", "confirmed", "in_progress", "disputed"})
    void openBookings(String status) {
        Booking booking = bookingThatIs(status);
        for (UUID party : List.of(booking.clientId(), booking.hostId())) {
            assertThat(openOf(party)).isEqualTo(new OpenBusiness(1, 0, 0));
        }
    }

    @ParameterizedTest
    @DisplayName("G45: a booking that is over keeps nobody")
    @ValueSource(strings = {"completed", "cancelled", "declined", "expired", "no_show"})
    void bookingsThatAreOver(String status) {
        Booking booking = bookingThatIs(status);
        assertThat(openOf(booking.clientId())).isEqualTo(new OpenBusiness(0, 0, 0));
        assertThat(openOf(booking.hostId())).isEqualTo(new OpenBusiness(0, 0, 0));
    }

    @ParameterizedTest(name = "{0}, {1} of {2} sent: {3} held, {4} to be paid out")
    @DisplayName("G45: so does money that is held, or captured and not paid out to the host")
    @CsvSource({
        "authorizing,        0,    0,    1, 0",
        "requires_action,    0,    0,    1, 0",
        "authorized,         0,    0,    1, 0",
        "captured,           0,    8500, 0, 1",
        "captured,           8500, 8500, 0, 0",
        "captured,           0,    0,    0, 0",
        "partially_refunded, 0,    4000, 0, 1",
        "refunded,           0,    0,    0, 0",
        "released,           0,    0,    0, 0",
        "failed,             0,    0,    0, 0"
    })
    void money(String status, long sent, long share, long holds, long payouts) {
        Payment payment = DATABASE.in(Stored::payment);
        sql("UPDATE bookings SET status = 'completed' WHERE id = '" + payment.bookingId() + "'");
        if (status.endsWith("refunded")) {
            sql("UPDATE payments SET status = 'captured' WHERE id = '" + payment.id() + "'");
        }
        sql(
                "UPDATE payments SET status = '%s', captured_cents = 10000, host_share_cents = %d, transferred_cents = %d WHERE id = '%s'"
                        .formatted(status, share, sent, payment.id()));
        Booking booking = DATABASE.in(entities -> new Bookings(entities).get(payment.bookingId()));
        for (UUID party : List.of(booking.clientId(), booking.hostId())) {
            assertThat(openOf(party)).isEqualTo(new OpenBusiness(0, holds, payouts));
        }
    }

    @Test
    @DisplayName("G45: the money of an open booking is not counted again")
    void countedOnce() {
        Payment payment = DATABASE.in(Stored::payment);
        assertThat(openOf(payment.clientId())).isEqualTo(new OpenBusiness(1, 0, 0));
    }

    @Test
    @DisplayName("G45: the business of others is not one's own")
    void others() {
        Booking ignored = bookingThatIs("confirmed");
        UUID stranger = DATABASE.in(entities -> Fixtures.client(entities).id());
        assertThat(openOf(stranger)).isEqualTo(new OpenBusiness(0, 0, 0));
    }

    @ParameterizedTest(name = "{3}")
    @DisplayName("G45: the refusal says what is open, and how much of it")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 0 | 1 booking is still open",
                "2 | 0 | 1 | 2 bookings are still open, 1 payout is still to come",
                "0 | 1 | 2 | 1 payment is still being settled, 2 payouts are still to come",
                "0 | 3 | 0 | 3 payments are still being settled",
            })
    void reasons(long bookings, long holds, long payouts, String reasons) {
        OpenBusiness open = new OpenBusiness(bookings, holds, payouts);
        Refusals.assertRefused(ErrorCode.CONFLICT, open::requireNone);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(open::requireNone)
                .withMessage("The account cannot be closed yet: " + reasons);
    }

    @Test
    @DisplayName("G45: who has nothing open may close the account")
    void nothingOpen() {
        assertThatCode(new OpenBusiness(0, 0, 0)::requireNone).doesNotThrowAnyException();
    }

    private static Booking bookingThatIs(String status) {
        Booking booking = DATABASE.in(Stored::booking);
        sql("UPDATE bookings SET status = '" + status + "' WHERE id = '" + booking.id() + "'");
        return booking;
    }

    private static OpenBusiness openOf(UUID user) {
        return DATABASE.in(entities -> new Obligations(entities).openOf(user));
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
