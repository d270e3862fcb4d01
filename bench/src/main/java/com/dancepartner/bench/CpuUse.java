package com.dancepartner.bench;

import java.time.Duration;

/**
 * Time on the CPUs.
 *
 * @param server by Payara Server
 * @param database by all of PostgreSQL's processes
 * @param generator by the load generator's process
 */
record CpuUse(Duration server, Duration database, Duration generator) {

    static final CpuUse NONE = new CpuUse(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    CpuUse minus(CpuUse earlier) {
        return new CpuUse(
                server.minus(earlier.server), database.minus(earlier.database), generator.minus(earlier.generator));
    }

    CpuUse plus(CpuUse other) {
        return new CpuUse(server.plus(other.server), database.plus(other.database), generator.plus(other.generator));
    }

    /** What the product took: server and database. */
    Duration product() {
        return server.plus(database);
    }

    /** Milliseconds for each of so many. */
    static double millisEach(Duration used, long count) {
        return used.toNanos() / 1e6 / count;
    }
}
