package com.dancepartner.planted.admin.evening;

import com.dancepartner.planted.api.evening.EveningResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Planted: the console speaks HTTP itself, and by way of the API. */
@Path("/stray")
public class StrayResource {

    @Inject
    EveningResource evenings;

    @Override
    public String toString() {
        return evenings.invite();
    }
}
