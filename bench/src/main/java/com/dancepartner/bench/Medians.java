package com.dancepartner.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The middle of samples, and how far two middles are apart. */
final class Medians {

    private Medians() {}

    /** The mean of both middle ones when their number is even. */
    static double of(List<Long> samples) {
        if (samples.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** As a share of the smaller one, 0 when they are equal. */
    static double difference(double one, double other) {
        return Math.abs(one - other) / Math.min(one, other);
    }

    /** How far the halves of one kind, every second sample each, are apart: nothing smaller can be told from chance. */
    static double noise(List<Long> samples) {
        return difference(of(everySecond(samples, 0)), of(everySecond(samples, 1)));
    }

    private static List<Long> everySecond(List<Long> samples, int from) {
        return IntStream.range(0, samples.size())
                .filter(i -> i % 2 == from)
                .mapToObj(samples::get)
                .toList();
    }
}
