package com.dancepartner.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators say of calendars that are fetched. What cannot be is told with the name of its variable and an example. */
@ApplicationScoped
public class CalendarSettings {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

    @Inject
    @ConfigProperty(name = "calendar.poll.every", defaultValue = "PT15M")
    Duration pollEvery;

    @Inject
    @ConfigProperty(name = "calendar.allow.http", defaultValue = "false")
    boolean allowHttp;

    @Inject
    @ConfigProperty(name = "calendar.allowed.hosts")
    Optional<String> allowedHosts;

    /** Reads the settings, so that an impossible one stops the start and not the first calendar. */
    public void requireUsable() {
        if (pollEvery.compareTo(SHORTEST) < 0 || pollEvery.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("CALENDAR_POLL_EVERY holds '" + pollEvery
                    + "': it is at least a second and at most six hours, for example CALENDAR_POLL_EVERY=PT15M");
        }
        Set<HostAndPort> ignored = allowedHosts();
    }

    /** From one good fetch of a calendar to the next. */
    public Duration pollEvery() {
        return pollEvery;
    }

    /** Whether calendars may come unencrypted. */
    public boolean allowHttp() {
        return allowHttp;
    }

    /** Places that may be asked although they are not public, or at other ports. */
    public Set<HostAndPort> allowedHosts() {
        return allowedHosts.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(CalendarSettings::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HostAndPort place(String text) {
        Matcher parts = PLACE.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalStateException("CALENDAR_ALLOWED_HOSTS holds '" + text
                    + "': it is hosts with their ports, for example CALENDAR_ALLOWED_HOSTS=calendar.intranet:443");
        }
        return new HostAndPort(parts.group(1), port);
    }
}
