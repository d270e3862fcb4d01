package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Settlement;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** The front of changes to a booking, and of what went wrong with it; as {@link BookingDesk}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeDesk {

    @Inject
    ChangeBook changes;

    @Inject
    DisputeBook disputes;

    @Inject
    BookingViews views;

    @Inject
    Settlement settlement;

    public BookingView reschedule(UUID callerId, UUID bookingId, RescheduleInput input) {
        return settled(callerId, changes.reschedule(callerId, bookingId, input.scheduledStart()));
    }

    public BookingView propose(UUID callerId, UUID bookingId, ProposalInput input) {
        return settled(callerId, changes.propose(callerId, bookingId, input));
    }

    /** @throws BusinessException BOOKING_CONFLICT, or PAYMENT_FAILED with the session as long as it was */
    public BookingView accept(UUID callerId, UUID bookingId, AnswerInput input) {
        BookingView view = settled(callerId, changes.accept(callerId, bookingId, input));
        ChangeView change = view.change();
        if (change != null && change.status().equals("failed")) {
            throw new BusinessException(
                    ErrorCode.PAYMENT_FAILED,
                    "The card was declined: the session stays as it was",
                    "payment_method_id");
        }
        return view;
    }

    public BookingView refuse(UUID callerId, UUID bookingId) {
        return settled(callerId, changes.refuse(callerId, bookingId));
    }

    public BookingView withdraw(UUID callerId, UUID bookingId) {
        return settled(callerId, changes.withdraw(callerId, bookingId));
    }

    public BookingView reportNoShow(UUID callerId, UUID bookingId, ReportInput input) {
        return settled(callerId, disputes.reportNoShow(callerId, bookingId, input));
    }

    public BookingView dispute(UUID callerId, UUID bookingId, ReportInput input) {
        return settled(callerId, disputes.dispute(callerId, bookingId, input));
    }

    public BookingCaseView disputeByStaff(UUID staffId, UUID bookingId, ReportInput input) {
        return settledCase(disputes.disputeByStaff(staffId, bookingId, input));
    }

    public BookingCaseView resolve(UUID staffId, UUID bookingId, ResolutionInput input) {
        return settledCase(disputes.resolve(staffId, bookingId, input));
    }

    private BookingView settled(UUID callerId, PaidBooking paid) {
        settlement.settle(paid.paymentIds());
        return views.get(callerId, paid.bookingId());
    }

    private BookingCaseView settledCase(PaidBooking paid) {
        settlement.settle(paid.paymentIds());
        return views.caseOf(paid.bookingId());
    }
}
