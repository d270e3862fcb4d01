package com.dancepartner.app.limit;

/** Says of a setting that cannot be what is wrong with it. */
final class Settings {

    private Settings() {}

    /** @throws IllegalStateException naming the setting, when it is not at least 1 */
    static int positive(String name, int value, String unit) {
        if (value < 1) {
            throw new IllegalStateException(name + " is " + value + ", but must be at least 1 (" + unit + ")");
        }
        return value;
    }
}
