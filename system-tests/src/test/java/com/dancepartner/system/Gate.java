package com.dancepartner.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A gate in the database at which triggers of a test hold statements of the product, each within its transaction, until it
 * is opened: longer than the product's time-outs for locks and statements. Whoever was killed meanwhile has committed
 * nothing.
 */
final class Gate implements AutoCloseable {

    /** What a trigger calls to wait. */
    static final String WAIT = "wait_at_gate()";

    private static final long NUMBER = 20_261_123;

    private final Connection keeper;

    private Gate(Connection keeper) {
        this.keeper = keeper;
    }

    static Gate shut() throws SQLException {
        Product.execute("""
            CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
                LOOP
                    BEGIN
                        EXIT WHEN pg_try_advisory_xact_lock_shared(%d);
                        PERFORM pg_sleep(0.2);
                    EXCEPTION WHEN query_canceled THEN
                        NULL; -- the product's patience with a statement has ended, but not the test's
                    END;
                END LOOP;
            END $$
            """.formatted(NUMBER));
        Connection keeper = Product.stack().services().connect();
        try (Statement statement = keeper.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + NUMBER + ")");
            return new Gate(keeper);
        } catch (SQLException e) {
            keeper.close();
            throw e;
        }
    }

    /** How many statements are held right now. */
    long held() {
        return Product.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                + " AND application_name LIKE 'dance-partner%'");
    }

    /** Opens it for good. */
    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
