package com.dancepartner.app.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Erases closed accounts when their time of grace is over. Every node may do it: each account is one node's at a time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Erasures {

    private static final Logger LOG = System.getLogger(Erasures.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    ErasureBook book;

    /** A failure leaves its account to the next round, and does not hinder the others. */
    public void eraseDue() {
        for (UUID userId : book.due(AT_ONCE)) {
            try {
                book.erase(userId);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Account " + userId + " could not be erased; the next round tries again", e);
            }
        }
    }
}
