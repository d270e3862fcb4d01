package com.dancepartner.books;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.domain.invariant.Findings;
import com.dancepartner.domain.invariant.MoneyInvariants;
import com.dancepartner.domain.invariant.StripeView;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What {@code ./mvnw -Pbooks} runs: checks the fourteen invariants of money, reads only, and says what is broken. The
 * database is that of DATABASE_URL, Stripe that of STRIPE_SECRET_KEY and STRIPE_API_BASE; without DATABASE_URL both are
 * those of the product that {@code ./mvnw -Prun} runs on this machine. Exit code 1 when something is broken.
 */
public final class Main {

    private static final int EXAMPLES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        Path state = Path.of(System.getProperty("state", ".dance-partner"));
        try (Installation installation =
                Installation.find(System.getenv(), state, Integer.getInteger("standin.port", 12_111), Main::say)) {
            Findings findings = lasting(installation);
            say("\n" + findings.text() + "\n");
            if (!findings.hold()) {
                throw new IllegalStateException(findings.violations().size() + " violations");
            }
        }
    }

    /** What was seen twice: Stripe and we are asked one after the other, and work goes on between the two. */
    private static Findings lasting(Installation installation) throws SQLException, InterruptedException {
        Findings first = look(installation.database(), installation.stripe());
        if (first.hold()) {
            return first;
        }
        say("looking again in " + PAUSE.toSeconds() + " s: something may just have been under way");
        Thread.sleep(PAUSE.toMillis());
        return look(installation.database(), installation.stripe()).alsoIn(first);
    }

    private static Findings look(DatabaseUrl database, StripeView stripe) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            return MoneyInvariants.check(connection, stripe, EXAMPLES, Main::say);
        }
    }

    @SuppressWarnings("SystemOut") // this is the program's own output
    private static void say(String text) {
        System.out.println(text);
    }
}
