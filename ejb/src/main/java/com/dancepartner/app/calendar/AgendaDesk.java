package com.dancepartner.app.calendar;

import com.dancepartner.app.calendar.ical.CalendarWriter;
import com.dancepartner.domain.calendar.Agenda;
import com.dancepartner.domain.calendar.AgendaEntry;
import com.dancepartner.domain.calendar.CalendarLink;
import com.dancepartner.domain.calendar.CalendarLinks;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One's bookings for calendars elsewhere: by a private address, and one by one. */
@Stateless
public class AgendaDesk {

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    @Inject
    CalendarLinks links;

    @Inject
    LinkTokens tokens;

    @Inject
    Agenda agenda;

    @Inject
    Users users;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    URI publicUrl;

    /** The caller's address, made when first asked for. */
    public CalendarLinkView link(UUID userId) {
        return view(links.ensure(userId, clock.instant()));
    }

    /** Another address; the old one leads nowhere from now on. */
    public CalendarLinkView renew(UUID userId) {
        return view(links.renew(userId, clock.instant()));
    }

    /**
     * The bookings of whom the address belongs to, from 90 days ago on.
     *
     * @throws BusinessException NOT_FOUND alike for a wrong address, an old one, and that of an account that is not open
     */
    public CalendarFile feed(String token) {
        UUID userId = tokens.open(token)
                .filter(claim -> links.find(claim.userId())
                        .filter(link -> link.generation() == claim.generation())
                        .isPresent())
                .map(LinkTokens.Claim::userId)
                .filter(id -> users.find(id).filter(User::isActive).isPresent())
                .orElseThrow(() -> new BusinessException(ErrorCode.NOT_FOUND, "There is no such calendar"));
        return file(agenda.of(userId, clock.instant().minus(LOOK_BACK)));
    }

    /** One booking, to be added to a calendar. @throws BusinessException NOT_FOUND for all but its parties */
    public CalendarFile booking(UUID callerId, UUID bookingId) {
        return agenda.find(callerId, bookingId)
                .map(entry -> file(List.of(entry)))
                .orElseThrow(() -> BusinessException.notFound("booking", bookingId));
    }

    private CalendarFile file(List<AgendaEntry> entries) {
        Map<UUID, String> names = users.displayNames(
                entries.stream().map(AgendaEntry::otherId).distinct().toList());
        CalendarWriter writer = new CalendarWriter(
                id -> names.getOrDefault(id, "somebody"),
                id -> publicUrl.resolve("/bookings/" + id).toString());
        return new CalendarFile(writer.write(entries));
    }

    private CalendarLinkView view(CalendarLink link) {
        return new CalendarLinkView(
                publicUrl
                        .resolve("/api/v1/calendars/" + tokens.seal(link) + ".ics")
                        .toString(),
                link.createdAt());
    }
}
