package com.dancepartner.app.harness;

import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import org.jboss.weld.transaction.spi.TransactionServices;
import org.jspecify.annotations.Nullable;

/** Has observers wait for the end of the transaction where they ask for it. */
final class AfterCommit implements TransactionServices {

    private final Transactions transactions;

    AfterCommit(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void registerSynchronization(Synchronization observer) {
        transactions.current().orElseThrow().listen(observer);
    }

    @Override
    public boolean isTransactionActive() {
        Optional<UnitOfWork> current = transactions.current();
        return current.isPresent();
    }

    @Override
    public @Nullable UserTransaction getUserTransaction() {
        return null; // no bean asks for one
    }

    @Override
    public void cleanup() {
        // nothing is kept
    }
}
