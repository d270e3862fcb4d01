package com.dancepartner.app.notification;

import com.dancepartner.domain.host.TransfersStopped;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes into the outbox what hosts are told of their account at Stripe, in the transaction in which it happens. */
@ApplicationScoped
public class HostNotices {

    @Inject
    Outbox outbox;

    void on(@Observes TransfersStopped stopped) {
        String key = stopped.userId() + ":" + stopped.at();
        outbox.putFor(stopped.userId(), NotificationKind.ACCOUNT_RESTRICTED, "", key, stopped.at());
    }
}
