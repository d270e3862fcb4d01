package com.dancepartner.database;

import java.io.IOException;

/** No usable PostgreSQL with PostGIS could be found, fetched or started; the message tells the developer what to do. */
public class PostgresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that a developer can act on. */
    public PostgresUnavailableException(String message) {
        super(message);
    }

    /** Creates the exception with a message that a developer can act on, and what went wrong underneath. */
    public PostgresUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Neither installed nor fetchable: names the two ways out. */
    static PostgresUnavailableException nothingFound(IOException reason) {
        return new PostgresUnavailableException("""
            No PostgreSQL 15 or newer with PostGIS 3.3 or newer is installed, and it could not be fetched: %s
            Start one with Docker, with this as compose.yaml:
              services: { database: { image: "postgis/postgis:16-3.5", ports: ["127.0.0.1:5432:5432"], \
            environment: { POSTGRES_USER: user, POSTGRES_PASSWORD: password, POSTGRES_DB: database } } }
              docker compose up --detach --wait database
            then name it, or any other PostgreSQL with PostGIS, in the environment:
              DATABASE_URL=%s\
            """.formatted(reason.getMessage(), DatabaseUrl.EXAMPLE), reason);
    }
}
