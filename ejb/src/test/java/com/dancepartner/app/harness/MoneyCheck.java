package com.dancepartner.app.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.database.TestDatabases;
import com.dancepartner.domain.invariant.Findings;
import com.dancepartner.domain.invariant.MoneyInvariants;
import java.sql.Connection;
import java.sql.SQLException;

/** The invariants of money, to be called at the end of a test: by then all webhooks are to be delivered. */
public final class MoneyCheck {

    private MoneyCheck() {}

    /** All fourteen hold, between the database and the stand-in. */
    public static void holds(MoneyContainer money) {
        assertThat(findings(money).violations())
                .as("broken invariants of money")
                .isEmpty();
    }

    /** What is broken, for tests that break something. */
    public static Findings findings(MoneyContainer money) {
        String database = money.books().text("SELECT current_database()");
        try (Connection connection = TestDatabases.postgres().connect(database)) {
            return MoneyInvariants.check(connection, new StandInView(money.stripe()));
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }
}
