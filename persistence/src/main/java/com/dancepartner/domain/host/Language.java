package com.dancepartner.domain.host;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A language that hosts may speak (G60). Reference data: seeded by a migration, never written by the application. */
@Entity
@Cacheable
@Table(name = "languages")
public class Language {

    @Id
    private short id;

    private String code;
    private String name;

    protected Language() {}

    public short id() {
        return id;
    }

    /** ISO 639, such as {@code pt}. */
    public String code() {
        return code;
    }

    /** In English. */
    public String name() {
        return name;
    }
}
