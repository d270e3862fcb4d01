package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.BookingRules;

/** What a host asks of bookings, set or by default. */
public record RulesView(
        int bufferMinutes,
        int noticeMinutes,
        int horizonDays,
        int stepMinutes,
        int minMinutes,
        int maxMinutes,
        int openRequests,
        boolean instantBook) {

    static RulesView of(BookingRules rules) {
        return new RulesView(
                rules.bufferMinutes(),
                rules.noticeMinutes(),
                rules.horizonDays(),
                rules.stepMinutes(),
                rules.minMinutes(),
                rules.maxMinutes(),
                rules.openRequests(),
                rules.instantBook());
    }
}
