package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of the stand-in's state that is saved in the snapshot and loaded at start. */
interface Persistent {

    /** The name of this part in the snapshot. */
    String section();

    JsonNode save();

    /** Replaces this part's state by what {@link #save()} gave. */
    void load(JsonNode saved);

    void clear();
}
