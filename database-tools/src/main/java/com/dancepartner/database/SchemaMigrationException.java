package com.dancepartner.database;

/** The schema could not be read, migrated or rolled back; the cause says why. */
public class SchemaMigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with what was tried and what went wrong underneath. */
    public SchemaMigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
