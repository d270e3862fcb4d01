package com.dancepartner.planted.app.notification;

import com.dancepartner.planted.app.evening.EveningDesk;
import jakarta.inject.Inject;

/** Planted: notifications call the feature that calls them. */
public class Crier {

    @Inject
    EveningDesk desk;

    public void cry(String words) {
        if (words.isEmpty()) {
            desk.open();
        }
    }
}
