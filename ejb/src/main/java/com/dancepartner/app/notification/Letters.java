package com.dancepartner.app.notification;

import com.dancepartner.domain.notification.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions of the outbox. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Letters {

    @Inject
    Outbox outbox;

    @Inject
    BookingLetters aboutBookings;

    @Inject
    AccountLetters aboutAccounts;

    public Optional<Outbox.Leased> leaseNext() {
        return outbox.leaseNext();
    }

    public void sent(Outbox.Leased leased) {
        outbox.sent(leased);
    }

    public void failed(Outbox.Leased leased, String error) {
        outbox.failed(leased, error);
    }

    /** Writes the mail; empty, and the notification forgotten, when it turns out to be for nobody. */
    public Optional<Letter> compose(Outbox.Leased notice) {
        UUID reader = notice.userId();
        if (reader == null) {
            Optional<Letter> letter = aboutAccounts.reset(notice.detail());
            if (letter.isEmpty()) {
                outbox.discard(notice);
            }
            return letter;
        }
        return Optional.of(
                notice.bookingId() == null
                        ? aboutAccounts.compose(notice.kind(), reader, notice.detail())
                        : aboutBookings.compose(notice.kind(), Objects.requireNonNull(notice.bookingId()), reader));
    }
}
