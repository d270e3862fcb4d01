package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends what nobody answered or paid in time (G02, G05). Every node may do it: each booking is locked and checked anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Deadlines {

    private static final Logger LOG = System.getLogger(Deadlines.class.getName());
    private static final int AT_ONCE = 100;

    @Inject
    Overdue overdue;

    @Inject
    BookingBook book;

    public void enforce() {
        for (UUID bookingId : overdue.now()) {
            try {
                book.expire(bookingId);
            } catch (BusinessException e) {
                LOG.log(Level.INFO, "Booking {0} moved on before it expired: {1}", bookingId, e.getMessage());
            }
        }
    }

    /** The query of {@link Deadlines}, in a transaction of its own. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public static class Overdue {

        @Inject
        Bookings bookings;

        @Inject
        Clock clock;

        public List<UUID> now() {
            return bookings.overdue(clock.instant(), AT_ONCE);
        }
    }
}
