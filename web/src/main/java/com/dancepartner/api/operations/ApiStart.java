package com.dancepartner.api.operations;

import com.dancepartner.api.messaging.ChatSessions;
import com.dancepartner.app.logging.LogContext;
import com.dancepartner.batch.JobRunner;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts what runs beside requests: job rounds, chat delivery, log fields. */
@WebListener
public class ApiStart implements ServletContextListener {

    @Resource(lookup = "concurrent/dancepartner-schedule")
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner jobs;

    /** Off on nodes that are to serve requests only. */
    @Inject
    @ConfigProperty(name = "jobs.enabled", defaultValue = "true")
    boolean jobsEnabled;

    @Inject
    ChatSessions chat;

    private @Nullable ScheduledFuture<?> rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LogContext.install();
        chat.listen();
        if (jobsEnabled) {
            rounds = executor.scheduleWithFixedDelay(jobs::round, 8, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
