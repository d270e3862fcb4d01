package com.dancepartner.app.host;

import java.util.List;

/**
 * A page of hosts.
 *
 * @param total how many there are in all
 */
public record HostStandingList(List<HostStandingView> items, long total) {}
