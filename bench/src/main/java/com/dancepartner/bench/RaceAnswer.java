package com.dancepartner.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client of a race was told.
 *
 * @param outcome the status; with the code of an error that is not the one a loser gets
 * @param bookingId of the winner's booking
 * @param nanos from sending the request to having read the answer
 */
record RaceAnswer(String outcome, @Nullable UUID bookingId, long nanos) {

    static final String WON = "201";
    static final String LOST = "409";

    private static final String LOST_CODE = "BOOKING_CONFLICT";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([A-Z_]+)\"");

    static RaceAnswer of(WireAnswer answer, long nanos) {
        String status = Integer.toString(answer.status());
        if (status.equals(WON)) {
            return new RaceAnswer(
                    status, first(ID, answer).map(UUID::fromString).orElse(null), nanos);
        }
        String code = first(CODE, answer).orElse("");
        boolean lost = status.equals(LOST) && code.equals(LOST_CODE);
        return new RaceAnswer(lost ? status : (status + " " + code).strip(), null, nanos);
    }

    static RaceAnswer silence(IOException reason, long nanos) {
        return new RaceAnswer("no answer (" + reason.getClass().getSimpleName() + ")", null, nanos);
    }

    boolean won() {
        return outcome.equals(WON);
    }

    private static Optional<String> first(Pattern pattern, WireAnswer answer) {
        Matcher matcher = pattern.matcher(answer.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
