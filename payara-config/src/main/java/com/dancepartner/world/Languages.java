package com.dancepartner.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What people of a country speak: ISO 639 codes of the table languages. */
public final class Languages {

    private static final Map<String, List<String>> OF_COUNTRY = Lines.cells("/world/languages.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> List.of(cells[1].split(","))));

    /** Learned languages, in a skewed draw. */
    private static final Weighted<Map.Entry<String, Integer>> LEARNED = Weighted.of(
            List.copyOf(new TreeMap<>(Map.of(
                            "es", 30, "fr", 22, "pt", 12, "de", 12, "it", 12, "ru", 6, "zh", 4, "ar", 3, "ja", 3))
                    .entrySet()),
            Map.Entry::getValue);

    private static final String ENGLISH = "en";

    private Languages() {}

    /** The main languages of a country, the most likely first. */
    public static List<String> of(String country) {
        return OF_COUNTRY.getOrDefault(country, List.of(ENGLISH));
    }

    /** The country's first language, and English where that is another. */
    public static List<String> firstAndEnglish(String country) {
        String first = of(country).get(0);
        return first.equals(ENGLISH) ? List.of(first) : List.of(first, ENGLISH);
    }

    /** One to three: one of the country, then English more often than not, now and then a learned one. */
    static List<String> draw(String country, RandomGenerator random) {
        List<String> local = of(country);
        Set<String> spoken = new LinkedHashSet<>();
        spoken.add(random.nextDouble() < 0.75 ? local.get(0) : local.get(random.nextInt(local.size())));
        if (random.nextDouble() < 0.65) {
            spoken.add(ENGLISH);
        }
        if (random.nextDouble() < 0.3) {
            spoken.add(LEARNED.draw(random).getKey());
        }
        return new ArrayList<>(spoken);
    }
}
