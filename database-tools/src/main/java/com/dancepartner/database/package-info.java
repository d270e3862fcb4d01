/**
 * A PostgreSQL server with PostGIS for developers and tests, without Docker and without administrator rights.
 *
 * <p>{@link com.dancepartner.database.EmbeddedPostgres} runs a private cluster, {@link
 * com.dancepartner.database.SchemaMigrator} brings a database to the current schema, {@link
 * com.dancepartner.database.TestDatabases} hands out a fresh copy of the migrated schema to each test, and {@link
 * com.dancepartner.database.DatabaseUrl} reads the address of a database that somebody else runs. Nothing here is meant
 * for production.
 */
@NullMarked
package com.dancepartner.database;

import org.jspecify.annotations.NullMarked;
