package com.dancepartner.app.host;

import java.util.List;

/** Hosts that a search found, in its order. */
public record HostList(List<HostView> items) {}
