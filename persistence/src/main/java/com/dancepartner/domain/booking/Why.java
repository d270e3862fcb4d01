package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import java.util.Set;

/**
 * Why somebody steps back (G06).
 *
 * @param code one of {@link #CODES}
 * @param words for the other side to read
 */
public record Why(String code, String words) {

    public static final Set<String> CODES =
            Set.of("illness", "plans_changed", "travel", "unavailable", "wrong_details", "safety", "other");

    public Why {
        if (!CODES.contains(code)) {
            throw BusinessException.invalid(
                    "code",
                    "code must be one of "
                            + String.join(", ", CODES.stream().sorted().toList()));
        }
    }
}
