package com.dancepartner.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells the time that each part has spent on the CPUs so far. */
final class CpuClock {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Supplier<CpuUse> reading;

    CpuClock(Supplier<CpuUse> reading) {
        this.reading = reading;
    }

    /** Of this process, of the server and of its database. */
    static CpuClock of(long serverPid, PostgresCpu database) {
        return new CpuClock(() -> new CpuUse(
                ProcessTimes.of(serverPid).own(), database.used(), Duration.ofNanos(SYSTEM.getProcessCpuTime())));
    }

    CpuUse now() {
        return reading.get();
    }

    /** What was spent since then. */
    CpuUse since(CpuUse then) {
        return now().minus(then);
    }
}
