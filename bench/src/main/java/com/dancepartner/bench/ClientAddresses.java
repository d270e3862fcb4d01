package com.dancepartner.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses for documentation, each in a network of 64 bits of its own: limits count such a network as one client. */
final class ClientAddresses {

    private final AtomicInteger next = new AtomicInteger();

    /** The address of a client that nobody has seen before. */
    String fresh() {
        int number = next.getAndIncrement();
        return "2001:db8:%x:%x::1".formatted(number >>> 16, number & 0xffff);
    }
}
