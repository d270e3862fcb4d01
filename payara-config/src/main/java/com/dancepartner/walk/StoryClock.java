package com.dancepartner.walk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The demonstration's clock, which the administrator puts forward, and the evening of the story. */
final class StoryClock {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final Script script;
    private final Api admin;
    private final Instant wednesday;

    StoryClock(Script script, Api admin) {
        this.script = script;
        this.admin = admin;
        this.wednesday = LocalDate.ofInstant(now(), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** Noon before the story's Friday. */
    Instant wednesday() {
        return wednesday;
    }

    /** Friday, 22:00 in Lisbon. */
    Instant friday() {
        return LocalDate.ofInstant(wednesday, LISBON)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY))
                .atTime(LocalTime.of(22, 0))
                .atZone(LISBON)
                .toInstant();
    }

    void advanceTo(String what, Instant then) {
        long seconds = Math.max(0, Duration.between(now(), then).toSeconds());
        script.step(what, 200, admin, "POST", "/demo/clock", "{\"advance_seconds\": " + seconds + "}");
    }

    private Instant now() {
        return Instant.parse(
                admin.post("/demo/clock", "{\"advance_seconds\": 0}").at("now"));
    }
}
