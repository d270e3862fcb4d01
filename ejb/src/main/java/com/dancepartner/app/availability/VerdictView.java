package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.SlotRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time is free, and if not why.
 *
 * @param rule the first that is against it: past, off_step, too_short, too_long, too_soon, too_far, travelling, closed, blocked,
 *     taken_elsewhere or taken; own_profile, not_bookable or own_session for what is not about the host's calendar
 * @param message the same in words
 * @param bookingId for the host alone: what takes the time
 * @param overrideId for the host alone: what blocks the time
 */
public record VerdictView(
        boolean free,
        @Nullable String rule,
        @Nullable String message,
        @Nullable UUID bookingId,
        @Nullable UUID overrideId) {

    static final VerdictView FREE = new VerdictView(true, null, null, null, null);

    static VerdictView toClient(SlotRule rule) {
        return refused(rule.wire(), rule.toClient());
    }

    static VerdictView toClient(Obstacle obstacle) {
        return refused(obstacle.wire(), obstacle.words());
    }

    static VerdictView refused(String rule, String message) {
        return new VerdictView(false, rule, message, null, null);
    }
}
