package com.dancepartner.domain.discovery;

import com.dancepartner.domain.jpa.WireName;

/** In which order hosts are shown; ties are broken by id (R281). */
public enum HostSort implements WireName {
    /** Nearest first. */
    DISTANCE,
    /** Best Bayesian mean first: who has few ratings stands near the middle, not at the end. */
    RATING,
    /** Cheapest first, compared in euros. */
    PRICE,
    /** By words, nearness and rating together, best first. */
    RELEVANCE
}
