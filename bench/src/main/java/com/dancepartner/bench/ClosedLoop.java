package com.dancepartner.bench;

/**
 * What came of asking again as soon as there was an answer.
 *
 * @param rate of the answers that were wanted
 * @param latencies of the same
 * @param cpu who used the CPUs meanwhile
 */
record ClosedLoop(Rate rate, Latencies latencies, Tally answers, CpuUse cpu) {

    ClosedLoop and(ClosedLoop other) {
        return new ClosedLoop(
                rate.plus(other.rate), latencies.and(other.latencies), answers.and(other.answers), cpu.plus(other.cpu));
    }

    /** Milliseconds of the CPUs for one answer, of server and database. */
    double productMillis() {
        return CpuUse.millisEach(cpu.product(), rate.count());
    }

    double serverMillis() {
        return CpuUse.millisEach(cpu.server(), rate.count());
    }

    double databaseMillis() {
        return CpuUse.millisEach(cpu.database(), rate.count());
    }

    double generatorMillis() {
        return CpuUse.millisEach(cpu.generator(), rate.count());
    }
}
