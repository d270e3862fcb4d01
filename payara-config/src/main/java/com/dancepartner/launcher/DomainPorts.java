package com.dancepartner.launcher;

import java.util.List;
import java.util.Map;

/** The ports of a server; domain.xml only holds placeholders for them, so that they may differ from start to start. */
record DomainPorts(int http, int admin, int grid) {

    static DomainPorts free() {
        return new DomainPorts(
                Ports.choose(0, "HTTP", "http.port"),
                Ports.choose(0, "administration", "admin.port"),
                Ports.choose(0, "data grid", "grid.port"));
    }

    /** The system properties that domain.xml refers to, and those that keep Hazelcast on the loopback. */
    Map<String, String> properties(List<Integer> gridMembers, String gridName) {
        return Map.of(
                "dp.http.port",
                String.valueOf(http),
                "dp.admin.port",
                String.valueOf(admin),
                "dp.grid.port",
                String.valueOf(grid),
                "dp.grid.members",
                Ports.gridMembers(grid, gridMembers),
                "dp.grid.name",
                gridName,
                "hazelcast.socket.bind.any",
                "false",
                "hazelcast.socket.server.bind.any",
                "false",
                "hazelcast.phone.home.enabled",
                "false");
    }
}
