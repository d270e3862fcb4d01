package com.dancepartner.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Where it is measured.
 *
 * @param busy the share of the CPUs that others took in the seconds before anything of ours ran
 */
record Machine(int cpus, String system, String java, double busy) {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final double TOO_BUSY = 0.1;
    /** As many sign-ins as the product lets wait for a hashing thread. */
    private static final int WAITING = 16;

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"),
                othersShare());
    }

    /** As many as the product's own executor for hashing has on this machine. */
    int hashingThreads() {
        return Math.max(1, cpus / 2);
    }

    /** Enough to keep the hashing executor busy, not so many that it refuses some. */
    int clients() {
        return Math.max(4, hashingThreads() + Math.min(hashingThreads(), WAITING));
    }

    String text() {
        return cpus + " CPUs, " + system + ", " + java + "; before the start others kept it busy to "
                + Figures.percent(busy) + (busy > TOO_BUSY ? ": too busy for figures that mean something" : "");
    }

    private static double othersShare() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad(); // the next call tells the mean since this one
        long end = System.nanoTime() + LOOK.toNanos();
        for (long left = LOOK.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return system.getCpuLoad();
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
