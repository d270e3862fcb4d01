package com.dancepartner.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * How the product is started to be measured.
 *
 * @param demoWorld whether there are hosts, clients and past bookings at the start
 * @param nodes Payara Micro nodes beside the server
 * @param durable whether the database waits for the disk, as it does in production
 * @param settings of the application that differ, by the names of their environment variables
 */
record SubjectOptions(boolean demoWorld, int nodes, boolean durable, Map<String, String> settings) {

    /** One server as in production, on an empty database. Only the proxy is trusted that the load generator plays. */
    static final SubjectOptions EMPTY = new SubjectOptions(false, 0, true, Map.of("TRUSTED_PROXIES", "127.0.0.1"));

    /** The same with the demo world. */
    static final SubjectOptions DEMO = new SubjectOptions(true, 0, true, EMPTY.settings);

    /** A server and a node over one database, which need not outlive the machine: what is looked for are wrong answers. */
    static final SubjectOptions TWO_NODES =
            new SubjectOptions(false, 1, false, EMPTY.settings).with("RATE_LIMIT_AUTHENTICATED", "1000000");

    SubjectOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(variable, value);
        return new SubjectOptions(demoWorld, nodes, durable, Map.copyOf(more));
    }
}
