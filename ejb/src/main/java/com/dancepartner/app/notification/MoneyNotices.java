package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.payment.HostPayoutFailed;
import com.dancepartner.domain.payment.PaymentEvent.MoneyMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Decides who is told that money moved, in the transaction that records it (R358, G14). */
@ApplicationScoped
public class MoneyNotices {

    @Inject
    Outbox outbox;

    @Inject
    Bookings bookings;

    @Inject
    HostProfiles profiles;

    void on(@Observes MoneyMoved moved) {
        switch (moved.operation()) {
            case CAPTURE ->
                outbox.put(moved.clientId(), moved.bookingId(), NotificationKind.RECEIPT, "once", moved.at());
            case CHARGE -> {
                tell(moved.clientId(), NotificationKind.TIP_RECEIPT, moved);
                tell(bookings.get(moved.bookingId()).hostId(), NotificationKind.TIP_RECEIVED, moved);
            }
            case REFUND ->
                tell(
                        moved.clientId(),
                        moved.cameBack() ? NotificationKind.REFUND_RETURNED : NotificationKind.REFUND_SENT,
                        moved);
            case SAVE_CARD, AUTHORISE, RELEASE, REVERSE, TRANSFER -> {
                // no money of the client's moves
            }
        }
    }

    void on(@Observes HostPayoutFailed failed) {
        UUID host = profiles.get(failed.hostProfileId()).userId();
        String detail = new MoneyDetail(host, failed.amount()).text();
        boolean ignored = outbox.putFor(host, NotificationKind.PAYOUT_FAILED, detail, failed.payoutId(), failed.at());
    }

    private void tell(UUID reader, NotificationKind kind, MoneyMoved moved) {
        String detail = new MoneyDetail(moved.paymentId(), moved.amount()).text();
        boolean ignored = outbox.putFor(reader, kind, detail, detail + " " + moved.at(), moved.at());
    }
}
