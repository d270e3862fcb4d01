package com.dancepartner.launcher;

import java.nio.file.Path;

/** The Java that runs us, and hence Payara. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int feature() {
        return Runtime.version().feature();
    }
}
