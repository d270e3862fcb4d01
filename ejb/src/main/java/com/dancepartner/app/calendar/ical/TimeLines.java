package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import java.util.Locale;
import java.util.Set;

/**
 * Goes through a calendar once and keeps, unfolded, only the lines that say something about time: titles, pictures and whatever
 * else may be long never reach the parser, whose patience with long lines is its time squared.
 */
final class TimeLines {

    static final int LONGEST = 20_000;

    private static final int LONGEST_NAME = 40;
    private static final Set<String> KEPT = Set.of(
            "BEGIN",
            "END",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "UID",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "X-LIC-LOCATION",
            "X-MICROSOFT-CDO-BUSYSTATUS");

    private final StringBuilder kept = new StringBuilder();
    private int length;
    private boolean isKept;

    private TimeLines() {}

    /** @throws BusinessException VALIDATION_ERROR when a line that is to be kept is longer than any of people's */
    static String of(String text) {
        TimeLines lines = new TimeLines();
        text.lines().forEach(lines::add);
        return lines.kept.append("\r\n").toString();
    }

    private void add(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            keep(line.substring(1));
        } else {
            begin(line);
        }
    }

    private void begin(String line) {
        isKept = KEPT.contains(name(line));
        if (isKept) {
            // an empty line would be the end for the parser
            kept.append(kept.isEmpty() ? "" : "\r\n");
            length = 0;
            keep(line);
        }
    }

    private void keep(String part) {
        if (isKept) {
            length += part.length();
            if (length > LONGEST) {
                throw Unreadable.because("The calendar holds a line longer than " + LONGEST + " characters");
            }
            kept.append(part);
        }
    }

    private static String name(String line) {
        int end = 0;
        while (end < Math.min(line.length(), LONGEST_NAME) && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return line.substring(0, end).strip().toUpperCase(Locale.ROOT);
    }
}
