package com.dancepartner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Payara Server has taken of the machine until now: CPU time of all its threads, and memory in use. */
final class StartCost {

    private static final String RESIDENT = "VmRSS:";

    private StartCost() {}

    static String of(long pid) {
        Duration cpu = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return "Payara Server: " + cpu.toSeconds() + " CPU-s, " + residentMegabytes(pid) + " MB resident";
    }

    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // not a Linux: the figure is a courtesy
        }
    }
}
