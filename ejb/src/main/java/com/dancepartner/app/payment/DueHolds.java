package com.dancepartner.app.payment;

import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Has money held on saved cards as sessions come near, and ends what could not be held in time (G12). Every node may do
 * it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueHolds {

    private static final Logger LOG = System.getLogger(DueHolds.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    HoldBook book;

    public void settleDue() {
        for (UUID paymentId : book.due(AT_ONCE)) {
            try {
                book.settle(paymentId);
            } catch (BusinessException e) {
                LOG.log(Level.WARNING, "Payment {0} is not settled: {1}", paymentId, e.getMessage());
            }
        }
    }
}
