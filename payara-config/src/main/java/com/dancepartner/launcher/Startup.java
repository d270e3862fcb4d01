package com.dancepartner.launcher;

import java.util.List;

/** What the JVM is tuned for; figures in the module's README. */
public enum Startup {
    /** Half the CPU time until ready and less memory, but only a fraction of the peak speed: development and tests. */
    FAST,
    /** All compilers: load tests and production. */
    PEAK;

    /** Named, or else looked for in all jars at each line of the log: that was half of the work of a small request. */
    private static final String JSON = "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl";

    /** The JVM options of this choice. */
    public List<String> jvmOptions() {
        return switch (this) {
            case FAST -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", JSON);
            case PEAK -> List.of("-XX:+UseG1GC", JSON);
        };
    }
}
