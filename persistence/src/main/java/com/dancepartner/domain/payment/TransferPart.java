package com.dancepartner.domain.payment;

/**
 * One of several parts of all payments, worked at beside each other: which one a payment is in follows from its id alone.
 *
 * @param number from 0
 * @param count of parts
 */
public record TransferPart(int number, int count) {

    public static final TransferPart ALL = new TransferPart(0, 1);

    /** Ids begin with the time; their last byte is random. */
    private static final String CONTAINS = "get_byte(uuid_send(p.id), 15) %% %d = %d";

    public TransferPart {
        if (count < 1 || number < 0 || number >= count) {
            throw new IllegalArgumentException("there is no part " + number + " of " + count);
        }
    }

    /** A condition on {@code p.id}. */
    String condition() {
        return CONTAINS.formatted(count, number);
    }
}
