package com.dancepartner.bench.safeguard;

/**
 * What came of taking a safeguard away.
 *
 * @param safeguard what was taken away
 * @param test what is to notice
 * @param with what the test said while it was there
 * @param without what it said then
 */
public record Outcome(String safeguard, String test, Verdict with, Verdict without) {

    /** Whether the test stands up for the safeguard. */
    public boolean isNoticed() {
        return with == Verdict.PASSED && without == Verdict.FAILED;
    }
}
