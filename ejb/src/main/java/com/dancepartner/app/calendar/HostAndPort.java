package com.dancepartner.app.calendar;

import java.util.Locale;

/** Where a calendar is served: a name or an address, without brackets, and a port. */
public record HostAndPort(String host, int port) {

    public HostAndPort {
        host = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
