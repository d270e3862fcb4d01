package com.dancepartner.domain.invariant;

import java.util.List;

/**
 * Something that must not be.
 *
 * @param number of the invariant, 1 to 14
 * @param name in which way it is broken
 * @param detail how often, with the first examples in full; minor units
 * @param ids examples: payments, bookings, objects of Stripe's
 */
public record Violation(int number, String name, String detail, List<String> ids) {

    public Violation {
        ids = List.copyOf(ids);
    }

    @Override
    public String toString() {
        return "(" + number + ") " + name + ": " + detail;
    }
}
