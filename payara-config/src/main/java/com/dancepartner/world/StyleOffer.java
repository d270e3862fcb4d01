package com.dancepartner.world;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A style that a host dances.
 *
 * @param style what
 * @param skill 1 to 5
 * @param role lead, follow or switch
 */
record StyleOffer(Style style, int skill, String role) {

    private static final List<Integer> SKILLS = List.of(1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5);
    private static final List<String> ROLES =
            List.of("lead", "lead", "lead", "lead", "follow", "follow", "follow", "follow", "switch", "switch");

    /** Most hosts dance one role everywhere, and all styles about equally well. */
    static List<StyleOffer> draw(RandomGenerator random) {
        int skill = SKILLS.get(random.nextInt(SKILLS.size()));
        String role = ROLES.get(random.nextInt(ROLES.size()));
        return Style.draw(random).stream()
                .map(style -> new StyleOffer(
                        style,
                        Math.max(1, Math.min(5, skill + random.nextInt(3) - 1)),
                        random.nextInt(7) == 0 ? "switch" : role))
                .toList();
    }
}
