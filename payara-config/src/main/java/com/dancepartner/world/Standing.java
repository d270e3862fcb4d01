package com.dancepartner.world;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How a host stands with the guests and with us.
 *
 * @param ratingHundredths mean of the ratings in hundredths of a star, 0 when there are none
 * @param ratings how many
 * @param verification as in host_profiles.verification_status
 * @param transfersEnabled whether Stripe pays out
 */
record Standing(int ratingHundredths, int ratings, String verification, boolean transfersEnabled) {

    private static final int MOST_RATINGS = 300;
    private static final double MEAN_RATINGS = 25;
    private static final List<String> OTHERS = List.of("not_submitted", "pending", "rejected", "expired", "suspended");

    static Standing draw(RandomGenerator random) {
        int ratings = random.nextDouble() < 0.3 ? 0 : ratings(random);
        int mean = ratings == 0 ? 0 : mean(ratings, random);
        String verification = random.nextDouble() < 0.95 ? "approved" : OTHERS.get(random.nextInt(OTHERS.size()));
        return new Standing(mean, ratings, verification, random.nextDouble() < 0.98);
    }

    boolean isBookable() {
        return transfersEnabled && verification.equals("approved");
    }

    /** Few for most, hundreds for some: geometric. */
    private static int ratings(RandomGenerator random) {
        double waits = StrictMath.log(1 - random.nextDouble()) / StrictMath.log(1 - 1 / MEAN_RATINGS);
        return Math.min(MOST_RATINGS, 1 + (int) waits);
    }

    /** Between 3 and 5 stars, more often near 5; a mean that so many whole ratings can have. */
    private static int mean(int ratings, RandomGenerator random) {
        double shortfall = random.nextDouble();
        long stars = Math.round((5 - 2 * shortfall * shortfall) * ratings);
        return (int) Math.round(100.0 * stars / ratings);
    }
}
