package com.dancepartner.app.operations;

import com.dancepartner.app.booking.CancellationSettings;
import com.dancepartner.app.booking.Deadlines;
import com.dancepartner.app.calendar.CalendarSettings;
import com.dancepartner.app.calendar.FeedPoller;
import com.dancepartner.app.document.DocumentSweeper;
import com.dancepartner.app.idempotency.AnswerBook;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.DataKey;
import com.dancepartner.app.identity.Housekeeping;
import com.dancepartner.app.notification.OutboxDispatcher;
import com.dancepartner.app.payment.DueHolds;
import com.dancepartner.app.payment.PaymentWorker;
import com.dancepartner.app.privacy.Erasures;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Keeps the queues moving on every node: payment commands, outbox, deadlines. Leases keep nodes out of each other's way. */
@Singleton
@Startup
public class BackgroundWork {

    private static final Logger LOG = System.getLogger(BackgroundWork.class.getName());
    private static final int AT_ONCE = 50;

    /** A call to Stripe that hangs holds up none of the others. */
    private static final int PAYMENT_WORKERS = 4;

    /** Seconds: nothing of ours runs while the other modules of the application are still being loaded. */
    private static final int QUIET_START = 12;

    @Resource(lookup = "concurrent/dancepartner-schedule")
    ManagedScheduledExecutorService executor;

    @Inject
    PaymentWorker payments;

    @Inject
    DueHolds holds;

    @Inject
    OutboxDispatcher outbox;

    @Inject
    Deadlines deadlines;

    @Inject
    AccessTokens accessTokens;

    @Inject
    DataKey dataKey;

    @Inject
    Housekeeping housekeeping;

    @Inject
    AnswerBook firstAnswers;

    @Inject
    Erasures erasures;

    @Inject
    DocumentSweeper documents;

    @Inject
    CancellationSettings cancellation;

    @Inject
    CalendarSettings calendarSettings;

    @Inject
    FeedPoller calendars;

    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

    @PostConstruct
    void start() {
        accessTokens.requireUsable();
        dataKey.requireUsable();
        cancellation.requireUsable();
        calendarSettings.requireUsable();
        for (int i = 1; i <= PAYMENT_WORKERS; i++) {
            repeat("payment commands " + i, 1, () -> drain(payments::workOne));
        }
        repeat("outbox", 1, () -> drain(outbox::sendOne));
        repeat("booking deadlines", 10, deadlines::enforce);
        repeat("holds on saved cards", 10, holds::settleDue);
        repeat("erasures", 10, erasures::eraseDue);
        repeat("documents", 10, () -> drain(documents::sweepOne));
        repeat("calendars", 2, calendars::fetchDue);
        repeat("expired tokens", 3600, housekeeping::forgetExpired);
        repeat("old idempotency keys", 3600, firstAnswers::forgetOld);
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(true));
    }

    private void repeat(String name, int seconds, Runnable work) {
        tasks.add(executor.scheduleWithFixedDelay(() -> guarded(name, work), QUIET_START, seconds, TimeUnit.SECONDS));
    }

    /** A failure ends a round, not the work: an exception that escaped would end the schedule for good. */
    private static void guarded(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Background work on " + name + " failed; the next round tries again", e);
        }
    }

    private static void drain(BooleanSupplier next) {
        int done = 0;
        while (done < AT_ONCE && next.getAsBoolean()) {
            done++;
        }
    }
}
