package com.dancepartner.app.calendar.fetch;

import com.dancepartner.app.calendar.CalendarSettings;
import com.dancepartner.app.calendar.CalendarSource;
import com.dancepartner.app.calendar.CalendarUnreachable;
import com.dancepartner.app.calendar.FeedAddress;
import com.dancepartner.domain.error.BusinessException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Fetches calendars. Each step of a chain of redirections is checked anew; whatever the other side does, it ends in time and
 * takes no more memory than a calendar may.
 */
@ApplicationScoped
public class HttpCalendarSource implements CalendarSource {

    private static final Logger LOG = System.getLogger(HttpCalendarSource.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTIONS = 3;

    @Inject
    CalendarSettings settings;

    @Resource(lookup = "concurrent/dancepartner-schedule")
    ManagedScheduledExecutorService schedule;

    /** How names are resolved, before they are checked. */
    DnsResolver names = SystemDefaultDnsResolver.INSTANCE;

    Duration patience = PATIENCE;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        client = Clients.guarded(new GuardedNames(names, settings.allowedHosts()));
    }

    @PreDestroy
    void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The client for calendars did not close", e);
        }
    }

    @Override
    public Fetched fetch(FeedAddress address, @Nullable String etag) {
        long end = System.nanoTime() + patience.toNanos();
        FeedAddress next = address;
        for (int steps = 0; steps <= MOST_REDIRECTIONS; steps++) {
            Reply reply = ask(next, etag, end);
            if (reply instanceof Reply.Final last) {
                return last.fetched();
            }
            next = follow(next, (Reply.Onward) reply);
        }
        throw new CalendarUnreachable("The address leads on more than " + MOST_REDIRECTIONS + " times");
    }

    private Reply ask(FeedAddress address, @Nullable String etag, long end) {
        HttpGet request = new HttpGet(address.uri());
        if (etag != null) {
            request.addHeader(HttpHeaders.IF_NONE_MATCH, etag);
        }
        ScheduledFuture<?> alarm =
                schedule.schedule((Runnable) request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        try (ClassicHttpResponse response = client.executeOpen(target(address), request, null)) {
            return Reply.of(response);
        } catch (IOException | IllegalStateException e) {
            throw new CalendarUnreachable(request.isCancelled() ? tooSlow() : words(e), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private static HttpHost target(FeedAddress address) {
        return new HttpHost(
                address.uri().getScheme(),
                address.place().host(),
                address.place().port());
    }

    private FeedAddress follow(FeedAddress from, Reply.Onward onward) {
        try {
            return FeedAddress.of(from.uri().resolve(onward.location()), settings);
        } catch (BusinessException | IllegalArgumentException e) {
            throw new CalendarUnreachable("The address leads on to one from which calendars are not fetched", e);
        }
    }

    private String tooSlow() {
        return "The calendar did not arrive within " + patience.toSeconds() + " seconds";
    }

    private static String words(Exception failure) {
        if (failure instanceof GuardedNames.NotPublic) {
            return "The address does not lead to the public Internet";
        }
        if (failure instanceof UnknownHostException) {
            return "There is no server of this name";
        }
        if (failure instanceof SSLException) {
            return "The calendar's server has no valid certificate";
        }
        return failure instanceof ZipException
                ? "The calendar was packed wrongly"
                : "The calendar's server did not answer, or broke off";
    }
}
