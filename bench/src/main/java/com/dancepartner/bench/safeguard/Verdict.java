package com.dancepartner.bench.safeguard;

import java.util.Locale;

/** What a test said. */
public enum Verdict {
    PASSED,
    FAILED,
    /** It did not run: it was not found, or the sources did not compile. */
    MISSING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
