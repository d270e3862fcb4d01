package com.dancepartner.planted.api.evening;

import com.dancepartner.planted.batch.evening.Sweeper;
import com.dancepartner.planted.domain.people.Dancers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Planted: says not who may call it, uses a repository, and starts a job behind its runner. */
@Path("/evenings")
public class EveningResource {

    @Inject
    Dancers dancers;

    @Inject
    Sweeper sweeper;

    @GET
    public String invite() {
        dancers.invite();
        return sweeper.toString();
    }
}
