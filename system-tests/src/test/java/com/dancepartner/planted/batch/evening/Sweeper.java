package com.dancepartner.planted.batch.evening;

import com.dancepartner.planted.api.evening.StrayBean;
import com.dancepartner.planted.domain.people.Dancer;
import jakarta.inject.Inject;

/** Planted: a job that holds an entity and knows the API. */
public class Sweeper {

    @Inject
    StrayBean bean;

    public String sweepAround(Dancer dancer) {
        return bean + " sweeps around " + dancer.id();
    }
}
