package com.dancepartner.system;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;

/**
 * Triggers in the database under test that catch the commands of chosen clients, from the time it is set. Those of
 * NOT_LEASED cannot be leased; the outcomes of NOT_RECORDED wait at the gate. Whatever a request causes is left to that
 * request, as it is in its first seconds anyway; transfers are left to the server that will die.
 */
final class CrashTrap implements AutoCloseable {

    private static final String SET = """
        CREATE TABLE crash_scenes (client_id UUID PRIMARY KEY, step TEXT NOT NULL);
        CREATE TABLE crash_commands (command_id UUID PRIMARY KEY, step TEXT NOT NULL);
        CREATE FUNCTION crash_step(payment UUID) RETURNS text LANGUAGE sql STABLE AS $$
            SELECT s.step FROM crash_scenes s JOIN payments p ON p.client_id = s.client_id WHERE p.id = payment $$;
        CREATE FUNCTION crash_note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF crash_step(NEW.payment_id) IS NOT NULL THEN
                INSERT INTO crash_commands VALUES (NEW.id, crash_step(NEW.payment_id));
                IF crash_step(NEW.payment_id) = 'NOT_LEASED' THEN
                    NEW.leased_until := now() + interval '1 hour';
                END IF;
                IF NEW.operation <> 'transfer' THEN
                    NEW.not_before := now() + interval '1 hour';
                END IF;
            END IF;
            RETURN NEW;
        END $$;
        CREATE FUNCTION crash_lease() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF crash_step(NEW.payment_id) IS NOT NULL AND current_setting('application_name') LIKE '%node%' THEN
                RETURN NULL;
            END IF;
            RETURN NEW;
        END $$;
        CREATE FUNCTION crash_record() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF crash_step(NEW.payment_id) = 'NOT_RECORDED' THEN
                PERFORM wait_at_gate();
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER crash_note BEFORE INSERT ON payment_commands FOR EACH ROW EXECUTE FUNCTION crash_note();
        CREATE TRIGGER crash_lease BEFORE UPDATE ON payment_commands FOR EACH ROW
            WHEN (NEW.lease_token > OLD.lease_token) EXECUTE FUNCTION crash_lease();
        CREATE TRIGGER crash_record BEFORE UPDATE ON payment_commands FOR EACH ROW
            WHEN (OLD.status = 'pending' AND NEW.status <> 'pending') EXECUTE FUNCTION crash_record();
        """;

    /** What was caught is as the product had left it: the dead server's leases run on. */
    private static final String SPRING = """
        DROP TRIGGER IF EXISTS crash_note ON payment_commands;
        DROP TRIGGER IF EXISTS crash_lease ON payment_commands;
        DROP TRIGGER IF EXISTS crash_record ON payment_commands;
        UPDATE payment_commands SET not_before = now() WHERE status = 'pending'
            AND id IN (SELECT command_id FROM crash_commands);
        UPDATE payment_commands SET leased_until = NULL WHERE status = 'pending' AND lease_token = 0
            AND id IN (SELECT command_id FROM crash_commands WHERE step = 'NOT_LEASED');
        """;

    private static final String CLEAR = """
        DROP TRIGGER IF EXISTS crash_note ON payment_commands;
        DROP TRIGGER IF EXISTS crash_lease ON payment_commands;
        DROP TRIGGER IF EXISTS crash_record ON payment_commands;
        DROP FUNCTION IF EXISTS crash_note(), crash_lease(), crash_record(), crash_step(UUID);
        DROP TABLE IF EXISTS crash_scenes, crash_commands;
        """;

    private static final String CAUGHT = " FROM crash_commands k JOIN payment_commands c ON c.id = k.command_id WHERE ";

    private final Gate gate;

    private CrashTrap(Gate gate) {
        this.gate = gate;
    }

    /** Set, but with nobody to catch. */
    static CrashTrap set() throws SQLException {
        Product.execute(CLEAR);
        Gate gate = Gate.shut();
        Product.execute(SET);
        return new CrashTrap(gate);
    }

    /** From now on the commands of these scenes are caught. */
    void catchAll(Collection<CrashScene> scenes) {
        for (CrashScene scene : scenes) {
            Product.execute("INSERT INTO crash_scenes VALUES ('%s', '%s')"
                    .formatted(scene.client().id(), scene.step()));
        }
    }

    /** How many commands have come to this step. */
    long caught(CrashStep step) {
        String of = "k.step = '" + step + "' AND ";
        return switch (step) {
            case NOT_LEASED -> count(of + "c.status = 'pending' AND c.lease_token = 0");
            case NOT_HEARD -> StandIn.held("hang");
            case NOT_ANSWERED -> StandIn.held("hang_reply");
            case NOT_RECORDED -> gate.held();
            case NOT_TOLD -> count(of + "c.status = 'succeeded'");
        };
    }

    /** How many commands were caught in all. */
    static long all() {
        return count("TRUE");
    }

    /** How many of them Stripe has not answered, as far as the database knows. */
    static long pending() {
        return count("c.status = 'pending'");
    }

    private static long count(String condition) {
        return Product.count("SELECT count(*)" + CAUGHT + condition);
    }

    /** Commands by operation and state, for the log. */
    static String told() {
        return String.join(
                ", ",
                Books.texts("SELECT concat_ws(' ', k.step, c.operation, c.status, c.lease_token, c.last_error)" + CAUGHT
                        + "c.status <> 'succeeded' ORDER BY 1"));
    }

    /** The command of this kind that was caught for a booking. */
    static String keyOf(String bookingId, CrashOperation operation) {
        return Books.texts("SELECT c.idempotency_key" + CAUGHT + "c.operation = '" + operation.command()
                        + "' AND c.payment_id IN (SELECT id FROM payments WHERE booking_id = '" + bookingId + "')")
                .get(0);
    }

    /** After the kill: the triggers go, and what is left is as a dead server leaves it. */
    void spring() throws SQLException {
        gate.close();
        Product.execute(SPRING);
    }

    @Override
    public void close() throws SQLException {
        gate.close();
        Product.execute(CLEAR);
    }

    @Override
    public String toString() {
        StringBuilder steps = new StringBuilder();
        for (CrashStep step : CrashStep.values()) {
            steps.append(String.format(Locale.ROOT, " %s: %d,", step, caught(step)));
        }
        return "caught" + steps;
    }
}
