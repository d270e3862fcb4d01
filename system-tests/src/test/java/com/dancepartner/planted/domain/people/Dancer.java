package com.dancepartner.planted.domain.people;

import com.dancepartner.planted.domain.music.Orchestra;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Planted: people know music and music knows people; nobody says what may be null. */
@Entity
public class Dancer {

    @Id
    private UUID id = UUID.randomUUID();

    protected Dancer() {}

    public UUID id() {
        return id;
    }

    public String danceTo(Orchestra orchestra) {
        return orchestra.name();
    }
}
