package com.dancepartner.app.availability;

import com.dancepartner.domain.error.BusinessException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the clock on the wall shows them. */
final class LocalTimes {

    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String DATE_AND_TIME = DATE + "T[0-9]{2}:[0-9]{2}";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private LocalTimes() {}

    static String text(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(LOCAL);
    }

    /** @throws BusinessException VALIDATION_ERROR for a day or a time that no calendar has */
    static LocalDateTime time(String field, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw BusinessException.invalid(field, field + " must be a local date and time like 2026-12-24T18:00");
        }
    }

    /** @throws BusinessException VALIDATION_ERROR for a day that no calendar has */
    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw BusinessException.invalid(field, field + " must be a date like 2026-12-24");
        }
    }

    /** @throws BusinessException VALIDATION_ERROR naming time_zone for what is no IANA zone */
    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw BusinessException.invalid("time_zone", "time_zone must be an IANA zone like Europe/Lisbon");
        }
        return ZoneId.of(name);
    }

    /** A skipped time moves forward by as much as the clock, one that comes twice means the earlier (G11). */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
