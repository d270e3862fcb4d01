package com.dancepartner.app.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The front of tips: one transaction that decides, then the call to Stripe, then the tip as it stands. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TipDesk {

    @Inject
    TipBook book;

    @Inject
    Settlement settlement;

    /**
     * Gives a tip.
     *
     * @param tipId of the tip to be: the same again, after a crash, goes on with it
     * @throws BusinessException PAYMENT_FAILED when the card is refused: another try is another tip
     */
    public TipView give(UUID clientId, UUID bookingId, UUID tipId, TipInput input) {
        book.give(clientId, bookingId, tipId, input);
        settlement.settle(List.of(tipId));
        TipView tip = book.get(tipId);
        if (tip.status().equals("failed")) {
            throw new BusinessException(
                    ErrorCode.PAYMENT_FAILED,
                    Objects.requireNonNullElse(tip.failure(), "The card was declined"),
                    "payment_method_id");
        }
        return tip;
    }

    public TipList list(UUID callerId, UUID bookingId) {
        return book.list(callerId, bookingId);
    }
}
