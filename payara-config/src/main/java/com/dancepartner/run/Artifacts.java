package com.dancepartner.run;

import java.nio.file.Path;

/** The files that a stack is made of, as Maven resolved or built them. */
public record Artifacts(Path payaraZip, Path microJar, Path driverJar, Path ear, Path nodeWar) {

    /** Reads {@code artifact.payara}, {@code .micro}, {@code .driver}, {@code .ear} and {@code .node}. */
    public static Artifacts ofSystemProperties() {
        return new Artifacts(path("payara"), path("micro"), path("driver"), path("ear"), path("node"));
    }

    private static Path path(String name) {
        String value = System.getProperty("artifact." + name);
        if (value == null) {
            throw new IllegalStateException("-Dartifact." + name + "=FILE is missing; start through ./mvnw -Prun");
        }
        return Path.of(value);
    }
}
