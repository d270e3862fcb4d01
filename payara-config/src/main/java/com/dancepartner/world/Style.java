package com.dancepartner.world;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A dance style.
 *
 * @param id 1 to 30, as in the table dance_styles
 * @param name as written there
 * @param weight how often it is drawn, compared to the others
 */
record Style(int id, String name, int weight) {

    static final List<Style> ALL = load();
    private static final Weighted<Style> DRAW = Weighted.of(ALL, Style::weight);

    /** The shares of hosts with one style at most, with two, with three. */
    private static final double[] COUNTS = {0.25, 0.60, 0.85};

    /** One to four different styles; the first is the host's own. */
    static List<Style> draw(RandomGenerator random) {
        double chance = random.nextDouble();
        int wanted = 1
                + (int) IntStream.range(0, COUNTS.length)
                        .filter(i -> chance >= COUNTS[i])
                        .count();
        List<Style> drawn = new ArrayList<>(wanted);
        while (drawn.size() < wanted) {
            Style next = DRAW.draw(random);
            if (!drawn.contains(next)) {
                drawn.add(next);
            }
        }
        return drawn;
    }

    private static List<Style> load() {
        List<String[]> rows = Lines.cells("/world/styles.tsv");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Style(i + 1, rows.get(i)[0], Integer.parseInt(rows.get(i)[1])))
                .toList();
    }
}
