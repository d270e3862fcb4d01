package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;

/** What reading one calendar may cost: steps of recurrences, and busy times found. */
final class Budget {

    private static final int STEPS = 200_000;
    private static final int LEAP = 25;

    private final int most;
    private int steps;
    private int found;

    /** @param most busy times, counted before they are merged */
    Budget(int most) {
        this.most = most;
    }

    /** @throws BusinessException VALIDATION_ERROR when it is spent */
    void step() {
        steps(1);
    }

    /** The cost of leaping over many. @throws BusinessException VALIDATION_ERROR when it is spent */
    void leap() {
        steps(LEAP);
    }

    private void steps(int more) {
        steps += more;
        if (steps > STEPS) {
            throw Unreadable.because("The calendar holds events that repeat too often to be read");
        }
    }

    /** @throws BusinessException VALIDATION_ERROR when it is spent */
    void found() {
        if (++found > most) {
            throw Unreadable.because("The calendar holds more than " + most + " busy times in the days to come");
        }
    }
}
