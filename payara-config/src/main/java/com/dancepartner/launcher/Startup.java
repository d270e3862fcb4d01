package com.dancepartner.launcher;

import java.util.List;

/** What the JVM is tuned for; figures in the module's README. */
public enum Startup {
    /** Half the CPU time until ready and less memory, but only a fraction of the peak speed: development and tests. */
    FAST,
    /** All compilers: load tests and production. */
    PEAK;

    /** The JVM options of this choice. */
    public List<String> jvmOptions() {
        return switch (this) {
            case FAST -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
            case PEAK -> List.of("-XX:+UseG1GC");
        };
    }
}
