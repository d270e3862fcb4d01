package com.dancepartner.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A span between two instants, the end excluded. */
public record TimeSpan(Instant start, Instant end) {

    public TimeSpan {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a span ends after it starts: " + start + " to " + end);
        }
    }

    public static TimeSpan of(Instant start, Duration length) {
        return new TimeSpan(start, start.plus(length));
    }

    /** The same instants in order, with spans that meet or overlap made one. */
    public static List<TimeSpan> merged(Collection<TimeSpan> spans) {
        List<TimeSpan> merged = new ArrayList<>();
        for (TimeSpan next :
                spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.start.isAfter(merged.get(last).end)) {
                TimeSpan before = merged.get(last);
                merged.set(last, new TimeSpan(before.start, later(before.end, next.end)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** What both have in common; empty when they only meet. */
    public Optional<TimeSpan> within(TimeSpan other) {
        return overlaps(other)
                ? Optional.of(new TimeSpan(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /** This span with so much more on both sides. */
    public TimeSpan padded(Duration by) {
        return new TimeSpan(start.minus(by), end.plus(by));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
