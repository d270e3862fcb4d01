package com.dancepartner.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people ask for, drawn at random, the same in every run: near places where hosts are, in circles of 5 to 50 km, most
 * with wishes, some with words.
 */
final class SearchMix {

    private static final long SEED = 20_261_122L;

    private static final List<Integer> RADII = List.of(5, 10, 10, 25, 25, 25, 25, 50);
    private static final List<String> RATINGS = List.of("3.5", "4.0", "4.0", "4.5");
    private static final List<Integer> PRICES = List.of(3000, 4000, 6000);
    private static final List<String> ROLES = List.of("lead", "follow", "switch");
    private static final List<String> WORDS = List.of(
            "maria",
            "garcia",
            "tango beginner",
            "wedding",
            "wedding cruise",
            "salsa",
            "festival",
            "yuki tanaka",
            "carlos rodrigez",
            "lindy hop",
            "patience",
            "sofia lopes",
            "live band",
            "álvarez",
            "musicality");

    private final Ground ground;
    private final Evenings evenings;
    private final Random random = new Random(SEED);

    private SearchMix(Ground ground, Evenings evenings) {
        this.ground = ground;
        this.evenings = evenings;
    }

    /** So many searches as paths with queries. */
    static List<String> draw(int count, Ground ground, Evenings evenings) {
        SearchMix mix = new SearchMix(ground, evenings);
        return Stream.generate(mix::next).limit(count).toList();
    }

    private String next() {
        Place middle = ground.places()
                .get(random.nextInt(ground.places().size()))
                .nearby(random)
                .onTheGlobe();
        List<String> query = new ArrayList<>();
        query.add(String.format(
                Locale.ROOT, "lat=%.5f&lng=%.5f&radius_km=%d", middle.latitude(), middle.longitude(), oneOf(RADII)));
        wishes(query);
        boolean words = chance(0.1);
        if (words) {
            query.add("q=" + URLEncoder.encode(oneOf(WORDS), StandardCharsets.UTF_8));
        }
        query.add("sort=" + sort(words) + "&limit=20");
        evenings.after(middle, random).ifPresent(query::add);
        return "/api/v1/hosts?" + String.join("&", query);
    }

    private void wishes(List<String> query) {
        Set<String> styles = styles();
        if (!styles.isEmpty()) {
            query.add("styles=" + String.join(",", styles));
        }
        add(query, 0.4, "min_rating=" + oneOf(RATINGS));
        add(query, 0.4, "max_price=" + oneOf(PRICES) + "&currency=EUR");
        add(query, 0.1, "min_level=" + (2 + random.nextInt(3)));
        add(query, 0.1, "role=" + oneOf(ROLES));
        add(query, 0.1, "languages=" + skewed(ground.languages(), 3));
    }

    private void add(List<String> query, double chance, String wish) {
        if (chance(chance)) {
            query.add(wish);
        }
    }

    /** None, one, two or three, the much danced ones more often. */
    private Set<String> styles() {
        double drawn = random.nextDouble();
        int wanted = drawn < 0.45 ? 0 : drawn < 0.75 ? 1 : drawn < 0.9 ? 2 : 3;
        Set<String> styles = new LinkedHashSet<>();
        for (int i = 0; i < wanted; i++) {
            styles.add(skewed(ground.styles(), 1.8));
        }
        return styles;
    }

    private String sort(boolean words) {
        if (words && chance(0.5)) {
            return "relevance";
        }
        double drawn = random.nextDouble();
        return drawn < 0.8 ? "distance" : drawn < 0.9 ? "rating" : "price";
    }

    private String skewed(List<String> texts, double skew) {
        return texts.get((int) (texts.size() * Math.pow(random.nextDouble(), skew)));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
