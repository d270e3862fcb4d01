package com.dancepartner.launcher;

/**
 * How many database connections Payara keeps.
 *
 * @param min connections kept open
 * @param max connections at most; equal to {@code min} is best, see {@link #resizeQuantity()}
 */
public record PoolSize(int min, int max) {

    /** Our default: ten, always open. */
    public static final PoolSize DEFAULT = new PoolSize(10, 10);

    /** Checks the numbers. */
    public PoolSize {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("A pool needs 1 <= min <= max, not " + min + " and " + max);
        }
    }

    /**
     * By how many connections the pool grows: none for a fixed size, since a resizable pool destroys healthy connections
     * at saturation, while one with 0 never grows beyond its minimum.
     */
    public int resizeQuantity() {
        return min == max ? 0 : 2;
    }
}
