package com.dancepartner.launcher;

import java.util.List;

/** What the JVM is tuned for; figures in the module's README. */
public enum Startup {
    /** Half the CPU time until ready and less memory, but only a fraction of the peak speed: development and tests. */
    FAST("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
    /** All compilers: load tests and production. */
    PEAK("-XX:+UseG1GC");

    private final List<String> jvmOptions;

    Startup(String... jvmOptions) {
        this.jvmOptions = List.of(jvmOptions);
    }

    /** The JVM options of this choice. */
    public List<String> jvmOptions() {
        return jvmOptions;
    }
}
