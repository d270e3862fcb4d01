/** Tests of the database tools; those that start a server fetch PostgreSQL when the machine has none with PostGIS. */
@NullMarked
package com.dancepartner.database;

import org.jspecify.annotations.NullMarked;
