package com.dancepartner.domain.host;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dance of the master list (R241). Reference data: seeded by a migration, never written by the application. */
@Entity
@Cacheable
@Table(name = "dance_styles")
public class DanceStyle {

    @Id
    private short id;

    private String name;
    private String slug;
    private String category;
    private String description;

    protected DanceStyle() {}

    public short id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public String category() {
        return category;
    }

    public String description() {
        return description;
    }
}
