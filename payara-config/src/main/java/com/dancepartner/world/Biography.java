package com.dancepartner.world;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What a host says, put together from the word lists.
 *
 * @param headline one line
 * @param text two to four sentences
 */
record Biography(String headline, String text) {

    private static final Lines HEADLINES = Lines.of("/world/headlines.txt");
    private static final Lines OPENINGS = Lines.of("/world/openings.txt");
    private static final Lines TEACHINGS = Lines.of("/world/teachings.txt");
    private static final Lines OCCASIONS = Lines.of("/world/occasions.txt");
    private static final Map<String, String> GREETINGS = Lines.cells("/world/greetings.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    static Biography draw(City city, String language, List<StyleOffer> offers, RandomGenerator random) {
        String headline = filled(HEADLINES.draw(random), city, language, offers, random);
        StringBuilder text = new StringBuilder(filled(OPENINGS.draw(random), city, language, offers, random));
        if (random.nextDouble() < 0.8) {
            text.append(' ').append(TEACHINGS.draw(random));
        }
        if (random.nextDouble() < 0.7) {
            text.append(' ').append(filled(OCCASIONS.draw(random), city, language, offers, random));
        }
        if (random.nextDouble() < 0.25) {
            text.append(' ').append(greeting(language));
        }
        return new Biography(headline, text.toString());
    }

    private static String filled(
            String line, City city, String language, List<StyleOffer> offers, RandomGenerator random) {
        return line.replace("{style}", offers.get(0).style().name())
                .replace("{other}", offers.get(offers.size() - 1).style().name())
                .replace("{city}", city.name())
                .replace("{greeting}", greeting(language))
                .replace("{years}", Integer.toString(3 + random.nextInt(28)));
    }

    private static String greeting(String language) {
        return GREETINGS.getOrDefault(language, "Shall we dance?");
    }
}
