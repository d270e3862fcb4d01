package com.dancepartner.app.calendar.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import com.dancepartner.domain.calendar.AgendaEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes bookings as a calendar. The same bookings give the same text. */
@SuppressWarnings("JavaUtilDate") // the library speaks of nothing else
public final class CalendarWriter {

    private static final String PRODUCT = "-//Dance Partner//Bookings//EN";

    private final Function<UUID, String> names;
    private final Function<UUID, String> links;

    /**
     * A writer for one reader.
     *
     * @param names what the reader sees of the name of the other party, by its account
     * @param links where the reader sees a booking
     */
    public CalendarWriter(Function<UUID, String> names, Function<UUID, String> links) {
        this.names = names;
        this.links = links;
    }

    public String write(List<AgendaEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName("Dance Partner");
        calendar.setExperimentalProperty("X-WR-CALNAME", "Dance Partner");
        calendar.setMethod("PUBLISH");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory was not written", e);
        }
        return text.toString();
    }

    private VEvent event(AgendaEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.bookingId() + Event.OUR_UIDS);
        event.setDateTimeStamp(date(entry.updatedAt()));
        event.setCreated(date(entry.createdAt()));
        event.setLastModified(date(entry.updatedAt()));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, entry.version()));
        event.setDateStart(date(entry.schedule().start()));
        event.setDateEnd(date(entry.schedule().end()));
        event.setSummary(plain(entry.style() + " with " + names.apply(entry.otherId())));
        event.setLocation(plain(entry.venue()));
        event.setDescription(description(entry));
        event.setUrl(links.apply(entry.bookingId()));
        event.setStatus(status(entry.status()));
        event.setTransparency(isOff(entry.status()));
        return event;
    }

    private String description(AgendaEntry entry) {
        return "Status: " + entry.status().replace('_', ' ') + "\n" + links.apply(entry.bookingId());
    }

    private static Status status(String wire) {
        if (isOff(wire)) {
            return Status.cancelled();
        }
        return wire.equals("pending") ? Status.tentative() : Status.confirmed();
    }

    private static boolean isOff(String wire) {
        return switch (wire) {
            case "cancelled", "declined", "expired", "no_show" -> true;
            default -> false;
        };
    }

    /** In one line, without what controls terminals and printers. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
