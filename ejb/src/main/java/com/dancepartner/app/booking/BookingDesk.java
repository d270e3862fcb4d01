package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Settlement;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/**
 * The front of the booking feature: each method is one transaction that decides, then the calls to Stripe that follow
 * from it, then the booking as it stands. Should the process die in between, the workers take it from there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingDesk {

    @Inject
    Reservations reservations;

    @Inject
    BookingBook book;

    @Inject
    BookingViews views;

    @Inject
    Settlement settlement;

    /**
     * @param bookingId of the booking to be: the same again, after a crash, goes on with it
     * @throws BusinessException BOOKING_CONFLICT with nothing charged, PAYMENT_FAILED with nothing booked
     */
    public BookingView request(UUID clientId, UUID bookingId, CreateBookingRequest request) {
        BookingView booked = settled(clientId, reservations.open(clientId, bookingId, request));
        if (booked.paymentStatus().equals("failed")) {
            throw new BusinessException(
                    ErrorCode.PAYMENT_FAILED,
                    Objects.requireNonNullElse(booked.cancellationReason(), "The card was declined"),
                    "payment_method_id");
        }
        return booked;
    }

    public BookingView confirm(UUID hostId, UUID bookingId) {
        return settled(hostId, book.confirm(hostId, bookingId));
    }

    public BookingView decline(UUID hostId, UUID bookingId, ReasonInput input) {
        return settled(hostId, book.decline(hostId, bookingId, input.why()));
    }

    public BookingView cancel(UUID callerId, UUID bookingId, ReasonInput input) {
        return settled(callerId, book.cancel(callerId, bookingId, input.why()));
    }

    public BookingView start(UUID hostId, UUID bookingId, StartInput input) {
        return settled(hostId, book.start(hostId, bookingId, input.pin()));
    }

    public BookingView complete(UUID callerId, UUID bookingId) {
        return settled(callerId, book.complete(callerId, bookingId));
    }

    public BookingView payWith(UUID clientId, UUID bookingId, CardInput input) {
        return settled(clientId, book.payWith(clientId, bookingId, input.paymentMethodId()));
    }

    private BookingView settled(UUID callerId, PaidBooking paid) {
        settlement.settle(paid.paymentIds());
        return views.get(callerId, paid.bookingId());
    }
}
