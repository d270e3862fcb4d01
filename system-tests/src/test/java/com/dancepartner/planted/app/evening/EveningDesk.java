package com.dancepartner.planted.app.evening;

import com.dancepartner.planted.api.evening.EveningResource;
import com.dancepartner.planted.app.notification.Crier;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Planted: a use case that knows its resource, and calls the notifications. */
@Stateless
public class EveningDesk {

    @Inject
    Crier crier;

    public void open() {
        crier.cry(EveningResource.class.getSimpleName());
    }
}
