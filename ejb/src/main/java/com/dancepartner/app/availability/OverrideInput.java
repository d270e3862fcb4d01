package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.OverrideKind;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours to open once, or to close.
 *
 * @param kind opening or block
 * @param start local, such as 2026-12-24T18:00
 * @param end local, in the same zone; at most 31 days after the start of an opening, 400 after that of a block
 * @param timeZone IANA zone of start and end; absent: that of the place where the host is at the start
 * @param note for the host alone
 */
public record OverrideInput(
        @NotNull @Pattern(regexp = "opening|block", message = "must be opening or block")
        String kind,

        @NotNull
        @Pattern(regexp = LocalTimes.DATE_AND_TIME, message = "must be a local date and time like 2026-12-24T18:00")
        String start,

        @NotNull
        @Pattern(regexp = LocalTimes.DATE_AND_TIME, message = "must be a local date and time like 2026-12-24T18:00")
        String end,

        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 200) String note) {

    private static final Duration LONGEST_OPENING = Duration.ofDays(31);
    private static final Duration LONGEST_BLOCK = Duration.ofDays(400);

    OverrideKind overrideKind() {
        return OverrideKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    String noteOrNone() {
        return Objects.requireNonNullElse(note, "");
    }

    ZoneId zone(Whereabouts whereabouts) {
        return Optional.ofNullable(timeZone).map(LocalTimes::zone).orElseGet(() -> whereabouts.zoneAt(localStart()));
    }

    /** @throws BusinessException VALIDATION_ERROR naming the end for what ends before it starts, is too long, or is over */
    TimeSpan span(ZoneId zone, Instant now) {
        Instant from = LocalTimes.instant(localStart(), zone);
        Instant to = LocalTimes.instant(LocalTimes.time("end", end), zone);
        if (!to.isAfter(from)) {
            throw BusinessException.invalid("end", "end must be after start");
        }
        if (!to.isAfter(now)) {
            throw BusinessException.invalid("end", "end must not be in the past");
        }
        Duration longest = overrideKind() == OverrideKind.OPENING ? LONGEST_OPENING : LONGEST_BLOCK;
        if (Duration.between(from, to).compareTo(longest) > 0) {
            throw BusinessException.invalid("end", "end must be at most " + longest.toDays() + " days after start");
        }
        return new TimeSpan(from, to);
    }

    private LocalDateTime localStart() {
        return LocalTimes.time("start", start);
    }
}
