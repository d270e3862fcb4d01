package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.DueBookings;
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
import java.util.function.Consumer;

/** Ends what nobody answered, paid, started or ended in time (G02, G03, G05, G36). Every node may do it: each booking is locked and checked anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Deadlines {

    private static final Logger LOG = System.getLogger(Deadlines.class.getName());
    private static final int AT_ONCE = 100;

    @Inject
    Overdue overdue;

    @Inject
    BookingBook book;

    @Inject
    ChangeBook changes;

    public void enforce() {
        each(overdue.requests(), book::expire);
        each(overdue.sessions(), book::completeUnattended);
        each(overdue.unstarted(), book::lapse);
        each(overdue.proposals(), changes::lapse);
    }

    private static void each(List<UUID> bookings, Consumer<UUID> move) {
        for (UUID bookingId : bookings) {
            try {
                move.accept(bookingId);
            } catch (BusinessException e) {
                LOG.log(Level.INFO, "Booking {0} moved on by itself: {1}", bookingId, e.getMessage());
            }
        }
    }

    /** The queries of {@link Deadlines}, in a transaction of its own. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public static class Overdue {

        @Inject
        DueBookings bookings;

        @Inject
        BookingChanges changes;

        @Inject
        Clock clock;

        public List<UUID> sessions() {
            return bookings.unattended(clock.instant().minus(BookingTerms.AUTO_COMPLETE), AT_ONCE);
        }

        public List<UUID> unstarted() {
            return bookings.unstarted(clock.instant().minus(BookingTerms.LAPSE), AT_ONCE);
        }

        public List<UUID> proposals() {
            return changes.overdue(clock.instant(), AT_ONCE);
        }

        public List<UUID> requests() {
            return bookings.overdue(clock.instant(), AT_ONCE);
        }
    }
}
