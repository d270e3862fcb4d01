package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.error.BusinessException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to change of a host's rules; what is absent stays. {@link BookingRules} says what they mean, and their bounds. */
public record RulesInput(
        @Nullable Integer bufferMinutes,
        @Nullable Integer noticeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer stepMinutes,
        @Nullable Integer minMinutes,
        @Nullable Integer maxMinutes,
        @Nullable Integer openRequests,
        @Nullable Boolean instantBook) {

    /** @throws BusinessException VALIDATION_ERROR naming the rule that would be out of bounds */
    BookingRules over(BookingRules before) {
        return new BookingRules(
                Objects.requireNonNullElse(bufferMinutes, before.bufferMinutes()),
                Objects.requireNonNullElse(noticeMinutes, before.noticeMinutes()),
                Objects.requireNonNullElse(horizonDays, before.horizonDays()),
                Objects.requireNonNullElse(stepMinutes, before.stepMinutes()),
                Objects.requireNonNullElse(minMinutes, before.minMinutes()),
                Objects.requireNonNullElse(maxMinutes, before.maxMinutes()),
                Objects.requireNonNullElse(openRequests, before.openRequests()),
                Objects.requireNonNullElse(instantBook, before.instantBook()));
    }
}
