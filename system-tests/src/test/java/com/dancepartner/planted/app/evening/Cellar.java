package com.dancepartner.planted.app.evening;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Planted: a use case that reaches for the database. */
public class Cellar {

    @PersistenceContext
    EntityManager entities;

    public void dig() {
        entities.clear();
    }
}
