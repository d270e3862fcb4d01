package com.dancepartner.planted.domain.music;

import com.dancepartner.planted.domain.people.Dancer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Planted: a bean with a setter, empty when it is made, that holds another feature's entities. */
@Entity
public class Orchestra {

    @Id
    private UUID id = UUID.randomUUID();

    private String name = "";

    @ManyToMany
    private Set<Dancer> audience = new HashSet<>();

    public Orchestra() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void setName(String newName) {
        name = newName;
    }

    public void playFor(Dancer dancer) {
        audience.add(dancer);
    }

    public int audience() {
        return audience.size();
    }
}
