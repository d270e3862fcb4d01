package com.dancepartner.app.notification;

import com.dancepartner.app.notification.smtp.MailUndeliverable;
import com.dancepartner.app.notification.smtp.Mailer;
import com.dancepartner.domain.notification.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;

/** Sends what waits in the outbox, outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDispatcher {

    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    @Inject
    Letters letters;

    @Inject
    Mailer mailer;

    /** Sends the next notification that is due. @return whether there was one */
    public boolean sendOne() {
        Optional<Outbox.Leased> next = letters.leaseNext();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Outbox.Leased notice) {
        try {
            letters.compose(notice).ifPresent(letter -> {
                mailer.send(letter);
                letters.sent(notice);
            });
        } catch (MailUndeliverable e) {
            LOG.log(Level.WARNING, "Notification {0} not sent, to be tried again: {1}", notice.id(), e.getMessage());
            letters.failed(notice, Objects.requireNonNullElse(e.getMessage(), "mail server unreachable"));
        }
    }
}
