package com.dancepartner.app.notification;

import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.payment.PaymentEvent.HoldFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;

/** Tells a client, once for each card, that a saved card could not be charged (G12). */
@ApplicationScoped
public class HoldNotices {

    @Inject
    Outbox outbox;

    void on(@Observes HoldFailed failed) {
        String card = Objects.requireNonNullElse(failed.card(), "none");
        outbox.put(failed.clientId(), failed.bookingId(), NotificationKind.HOLD_FAILED, card, failed.at());
    }
}
