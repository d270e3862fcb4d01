package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs tests in a copy of the sources. */
interface TestRun {

    /** Returns when they have ended, well or not: their reports tell. */
    void run(Path project, List<Safeguard> safeguards) throws IOException;
}
