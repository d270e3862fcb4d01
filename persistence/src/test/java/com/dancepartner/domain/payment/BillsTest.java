package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;

    @Test
    @DisplayName("R358: what was paid for a session is its price, and tips beside it, by the id that was wanted")
    void bill() {
        UUID tip = Ids.next();
        UUID booking = tipped(tip);
        Bill bill = DATABASE.in(entities -> new Bills(entities).get(booking));
        assertThat(bill.session().bookingId()).isEqualTo(booking);
        assertThat(bill.extensions()).isEmpty();
        assertThat(bill.parts()).containsExactly(bill.session());
        assertThat(bill.tips()).extracting(Payment::id).containsExactly(tip);
        assertThat(bill.captured()).isEqualTo(euros(2000));
        assertThat(bill.letGo()).isEqualTo(euros(8000));
        assertThat(bill.tipped()).isEqualTo(euros(500));
    }

    @Test
    @DisplayName("R358: where nothing was to be paid there is no bill")
    void nothing() {
        assertRefused(ErrorCode.NOT_FOUND, () -> DATABASE.in(entities -> new Bills(entities).get(UUID.randomUUID())));
    }

    @Test
    @DisplayName("R358: what never was held, or was lost, is not let go")
    void neverHeld() {
        Payment session = payment();
        Bill bill = new Bill(session, List.of(), List.of());
        assertThat(bill.letGo()).isEqualTo(euros(0));
        held(session);
        assertThat(bill.letGo()).isEqualTo(euros(4000));
        assertThat(session.failed("hold_expired", null, NOW).bookingId()).isEqualTo(session.bookingId());
        assertThat(bill.letGo()).isEqualTo(euros(0));
    }

    private static UUID tipped(UUID tip) {
        return DATABASE.in(entities -> {
            Payment session = Stored.payment(entities);
            held(session);
            session.captured(euros(2000), Duration.ofHours(24), NOW);
            Payment given = new Tip(tip, session.bookingId(), session.clientId(), session.hostProfileId(), euros(500))
                    .payment(NOW);
            given.charged("pi_" + tip, "ch_" + tip, Duration.ofHours(24), NOW);
            new Payments(entities).add(given);
            return session.bookingId();
        });
    }

    private static void held(Payment payment) {
        assertThat(payment.authorised("pi_" + payment.id(), "ch_" + payment.id(), NOW.plusSeconds(9), NOW)
                        .bookingId())
                .isEqualTo(payment.bookingId());
    }

    private static Payment payment() {
        return new Payment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), euros(4000), 1500, NOW);
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
