package com.dancepartner.app.notification;

import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Inject
    MoneyLetters aboutMoney;

    @Inject
    ReceiptLetters receipts;

    public Optional<Outbox.Leased> leaseNext() {
        return outbox.leaseNext();
    }

    public void sent(Outbox.Leased leased) {
        outbox.sent(leased);
    }

    public void failed(Outbox.Leased leased, String error) {
        outbox.failed(leased, error);
    }

    /** Writes the mail; empty when it turns out to be for nobody, or it is too early for it: then it comes again. */
    public Optional<Letter> compose(Outbox.Leased notice) {
        UUID reader = notice.userId();
        if (reader == null) {
            return reset(notice);
        }
        UUID booking = notice.bookingId();
        if (booking == null) {
            return Optional.of(aboutPeople(notice, reader));
        }
        return isDue(notice.kind(), booking)
                ? Optional.of(aboutBookings.compose(notice.kind(), booking, reader))
                : later(notice);
    }

    private Letter aboutPeople(Outbox.Leased notice, UUID reader) {
        return switch (notice.kind()) {
            case TIP_RECEIPT, TIP_RECEIVED, REFUND_SENT, REFUND_RETURNED, PAYOUT_FAILED ->
                aboutMoney.compose(notice.kind(), reader, notice.detail());
            default -> aboutAccounts.compose(notice.kind(), reader, notice.detail());
        };
    }

    private Optional<Letter> reset(Outbox.Leased notice) {
        Optional<Letter> letter = aboutAccounts.reset(notice.detail());
        if (letter.isEmpty()) {
            outbox.discard(notice);
        }
        return letter;
    }

    private boolean isDue(NotificationKind kind, UUID booking) {
        return kind != NotificationKind.RECEIPT || receipts.isDue(booking);
    }

    private Optional<Letter> later(Outbox.Leased notice) {
        outbox.failed(notice, "Stripe has not answered all that the receipt is about");
        return Optional.empty();
    }
}
