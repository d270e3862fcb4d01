package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything the stand-in knows, under one lock, and the resources that act on it. */
final class World {

    private static final long LONGEST_WAIT_NANOS = 250_000_000L;

    final StandInClock clock = new StandInClock();
    final Store store = new Store();
    final Deadlines deadlines = new Deadlines();
    final Tokens tokens = new Tokens();
    final IdempotencyKeys keys = new IdempotencyKeys();
    final Outbox outbox = new Outbox();
    final Journal journal = new Journal();
    final Faults faults = new Faults();
    final Events events = new Events(store, clock, outbox);
    final Ledger ledger = new Ledger(this);
    final Accounts accounts = new Accounts(this);
    final Customers customers = new Customers(this);
    final PaymentMethods paymentMethods = new PaymentMethods(this);
    final SetupIntents setupIntents = new SetupIntents(this);
    final Charges charges = new Charges(this);
    final Confirmation confirmation = new Confirmation(this);
    final PaymentIntents paymentIntents = new PaymentIntents(this);
    final Holds holds = new Holds(this);
    final Refunds refunds = new Refunds(this);
    final ConnectedBalances connectedBalances = new ConnectedBalances(store);
    final Transfers transfers = new Transfers(this);
    final Disputes disputes = new Disputes(this);
    final Payouts payouts = new Payouts(this);

    private final List<Persistent> parts = List.of(clock, store, deadlines, tokens, keys, outbox);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final URI baseUri;
    private boolean dirty;

    World(URI baseUri) {
        this.baseUri = baseUri;
    }

    /** The address of a page of the stand-in. */
    String page(String path) {
        return baseUri + path;
    }

    /** Runs something that may change state, after whatever the clock has made due. */
    <T> T call(Supplier<T> action) {
        lock.lock();
        try {
            runDue();
            return action.get();
        } finally {
            dirty = true;
            changed.signalAll();
            lock.unlock();
        }
    }

    void change(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Looks for work; waits for a change, at most a quarter of a second, where there is none. */
    <T> Optional<T> awaitWork(Supplier<Optional<T>> search) throws InterruptedException {
        lock.lock();
        try {
            long left = LONGEST_WAIT_NANOS;
            Optional<T> work = search.get();
            while (work.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                work = search.get();
            }
            return work;
        } finally {
            lock.unlock();
        }
    }

    /** Does what has become due; called about once a second. */
    void tick() {
        lock.lock();
        try {
            if (runDue()) {
                dirty = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean runDue() {
        List<String> due = deadlines.takeDue(clock.now());
        due.forEach(this::runDue);
        return !due.isEmpty();
    }

    private void runDue(String id) {
        switch (Kind.ofId(id).orElseThrow()) {
            case PAYMENT_INTENT -> holds.expire(id);
            case CHARGE -> disputes.openByCard(id);
            case REFUND -> refunds.fail(id);
            case BALANCE_TRANSACTION -> ledger.settle(id);
            default -> throw new IllegalStateException("no deadline for " + id);
        }
    }

    /** Forgets everything but the receivers of webhooks. */
    void reset() {
        change(() -> parts.forEach(Persistent::clear));
        journal.clear();
        faults.clear();
    }

    /** The state as one JSON object, if it has changed since the last time. */
    Optional<ObjectNode> takeSnapshot() {
        lock.lock();
        try {
            if (!dirty) {
                return Optional.empty();
            }
            dirty = false;
            ObjectNode snapshot = Json.object();
            parts.forEach(part -> snapshot.set(part.section(), part.save().deepCopy()));
            return Optional.of(snapshot);
        } finally {
            lock.unlock();
        }
    }

    /** Replaces the state by a snapshot. */
    void load(ObjectNode snapshot) {
        change(() -> parts.forEach(part -> {
            if (snapshot.has(part.section())) {
                part.load(snapshot.path(part.section()));
            }
        }));
    }
}
