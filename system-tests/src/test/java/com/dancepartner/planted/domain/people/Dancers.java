package com.dancepartner.planted.domain.people;

import com.dancepartner.planted.app.evening.EveningDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Planted: a repository that calls a use case. */
@ApplicationScoped
@Transactional
public class Dancers {

    @Inject
    EveningDesk desk;

    public void invite() {
        desk.open();
    }
}
