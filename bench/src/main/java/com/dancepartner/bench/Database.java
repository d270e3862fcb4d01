package com.dancepartner.bench;

import java.util.Map;

/** Where the product's database is and how one signs in. */
record Database(String host, String port, String name, String user, String password) {

    /** From the settings that the application gets. */
    static Database of(Map<String, String> environment) {
        return new Database(
                environment.getOrDefault("DB_HOST", ""),
                environment.getOrDefault("DB_PORT", ""),
                environment.getOrDefault("DB_NAME", ""),
                environment.getOrDefault("DB_USER", ""),
                environment.getOrDefault("DB_PASSWORD", ""));
    }

    /** Without the password, fit for messages. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + name;
    }
}
