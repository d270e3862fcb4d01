package com.dancepartner.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Who used the machine's CPUs in a phase. */
final class CpuMeter {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long pid;
    private final long began = System.nanoTime();
    private final Duration server;
    private final long generator = SYSTEM.getProcessCpuTime();

    /** Begins to count. */
    CpuMeter(long serverPid) {
        pid = serverPid;
        server = used(serverPid);
        SYSTEM.getCpuLoad(); // the next call tells the mean since this one
    }

    /** What was used since the beginning, as text. */
    String stop() {
        double available = (System.nanoTime() - began) / 1e9 * SYSTEM.getAvailableProcessors();
        double generated = (SYSTEM.getProcessCpuTime() - generator) / 1e9;
        return "of " + Figures.of(available) + " CPU-s the server took "
                + Figures.of(Figures.seconds(used(pid).minus(server))) + ", the load generator " + Figures.of(generated)
                + "; the machine was busy to " + Figures.percent(SYSTEM.getCpuLoad());
    }

    private static Duration used(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
