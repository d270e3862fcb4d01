package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a calendar, as it is described.
 *
 * @param uid what belongs together; empty where it is not told
 * @param start of its first time
 * @param rules how it repeats
 * @param further times beside the rules
 * @param except times that are left out
 * @param replaces the time of the series that this stands for; none for the series itself
 * @param isBusy whether it takes its owner's time
 */
record Event(
        String uid,
        Moment start,
        Extent extent,
        List<Rule> rules,
        List<Further> further,
        List<Moment> except,
        Optional<Moment> replaces,
        boolean isBusy) {

    /** What our own feed says of itself: a calendar that holds it must not block its owner's hours. */
    static final String OUR_UIDS = "@bookings.dance-partner";

    /** Another time, and how long it lasts then. */
    record Further(Moment start, Extent extent) {}

    /**
     * Reads one; empty when it names no time, or is a booking of ours.
     *
     * @throws BusinessException VALIDATION_ERROR when its time cannot be read
     */
    static Optional<Event> of(Component event, Zones zones) {
        String uid = event.first("UID").map(line -> line.value().strip()).orElse("");
        return uid.endsWith(OUR_UIDS)
                ? Optional.empty()
                : event.first("DTSTART").map(line -> of(event, uid, moment(line, zones), zones));
    }

    private static Event of(Component event, String uid, Moment start, Zones zones) {
        Extent extent = extent(event, start, zones);
        return new Event(
                uid,
                start,
                extent,
                event.all("RRULE").stream().map(line -> Rule.of(line.value())).toList(),
                further(event, extent, zones),
                except(event, zones),
                event.first("RECURRENCE-ID").map(line -> moment(line, zones)),
                isBusy(event));
    }

    private static boolean isBusy(Component event) {
        return !event.says("STATUS", "CANCELLED")
                && !event.says("TRANSP", "TRANSPARENT")
                && !event.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private static Extent extent(Component event, Moment start, Zones zones) {
        return event.first("DTEND")
                .map(line -> Extent.between(start, moment(line, zones)))
                .or(() -> event.first("DURATION").map(line -> Extent.of(line.value())))
                .orElseGet(() -> Extent.untold(start));
    }

    private static List<Further> further(Component event, Extent extent, Zones zones) {
        List<Further> further = new ArrayList<>();
        for (Line line : event.all("RDATE")) {
            for (String value : line.values()) {
                further.add(further(value, line, extent, zones));
            }
        }
        return further;
    }

    /** A time, or a period: a time with its end or its duration behind a slash. */
    static Further further(String value, Line line, Extent usual, Zones zones) {
        String[] sides = value.split("/", 2);
        Moment start = Moment.of(sides[0], zones.of(line.zone()));
        if (sides.length == 1) {
            return new Further(start, usual);
        }
        boolean isDuration = sides[1].strip().startsWith("P");
        Extent own =
                isDuration ? Extent.of(sides[1]) : Extent.between(start, Moment.of(sides[1], zones.of(line.zone())));
        return new Further(start, own);
    }

    private static List<Moment> except(Component event, Zones zones) {
        return event.all("EXDATE").stream()
                .flatMap(line -> line.values().stream().map(value -> Moment.of(value, zones.of(line.zone()))))
                .toList();
    }

    private static Moment moment(Line line, Zones zones) {
        return Moment.of(line.value(), zones.of(line.zone()));
    }
}
