package com.dancepartner.database;

import javax.sql.DataSource;

/**
 * A database of its own for one test, with the current schema and no rows but those of the migrations.
 *
 * @param name name within the test cluster
 * @param jdbcUrl address for the JDBC driver, without user and password
 * @param username superuser of the test cluster
 * @param password its password
 * @param dataSource new, unpooled connections to the database
 */
public record TestDatabase(String name, String jdbcUrl, String username, String password, DataSource dataSource)
        implements AutoCloseable {

    /** Ends the connections to the database and drops it. */
    @Override
    public void close() {
        TestDatabases.drop(name);
    }

    /** Names the database, without its password. */
    @Override
    public String toString() {
        return "TestDatabase[" + jdbcUrl + "]";
    }
}
