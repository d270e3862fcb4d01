package com.dancepartner.app.operations;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks whether the database answers. */
@Stateless
public class DatabaseProbe {

    private static final Logger LOG = System.getLogger(DatabaseProbe.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/dancepartner")
    DataSource database;

    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
