package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;

/** What is wrong with a calendar, in words for its host. */
final class Unreadable {

    static final String FIELD = "calendar";

    private static final int LONGEST_QUOTE = 40;

    private Unreadable() {}

    static BusinessException because(String words) {
        return BusinessException.invalid(FIELD, words);
    }

    /** @param words with {@code %s} where the text at fault is to stand, of which only the beginning is told */
    static BusinessException because(String words, String fault) {
        String plain = fault.replaceAll("\\p{Cntrl}", " ");
        String quote = plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
        return because(words.formatted("'" + quote + "'"));
    }
}
