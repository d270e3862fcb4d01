package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The payout job dies with its JVM in the middle of a chunk. */
class PayoutCrashIT {

    /** Each half of the payments is planned by a partition of its own, in chunks. */
    private static final int DUE = 130;

    private static final int CHUNK = 50;
    private static final int PARTITION = DUE / 2;

    private static final String DROP =
            "DROP TRIGGER IF EXISTS payout_stuck ON payment_commands;" + " DROP FUNCTION IF EXISTS payout_stuck()";

    @AfterEach
    void drop() {
        Product.execute(DROP);
    }

    @Test
    @DisplayName("R360: a payout job killed with its JVM resumes from its checkpoint; every host is paid once")
    void resumesFromTheCheckpoint() throws Exception {
        List<String> payments = new DuePayments(Hosts.bookable(), Product.person("client")).add(DUE);
        String planned = "SELECT id FROM payment_commands WHERE operation = 'transfer' AND payment_id IN ('"
                + String.join("','", payments) + "') ORDER BY id";
        String run;
        try (Gate gate = Gate.shut()) {
            hold(payments.get(2 * CHUNK + 8));
            run = PayoutRuns.requested(PayoutRuns.request(Product.admin()));
            Await.until(
                    "one partition to be planned, and the first chunk of the other",
                    Duration.ofSeconds(30),
                    () -> Books.texts(planned).size() == PARTITION + CHUNK && gate.held() == 1);
            Product.stack().server().kill();
        }
        List<String> before = Books.texts(planned);
        assertThat(before).as("what was not committed is gone").hasSize(PARTITION + CHUNK);
        Product.execute(DROP);
        Product.stack().restartServer();
        Answer ended = PayoutRuns.completed(run);
        assertThat(ended.at("restarts")).isEqualTo("1");
        assertThat(ended.at("summary")).startsWith(DUE + " of " + DUE + " transfers paid");
        assertThat(Books.texts(planned))
                .as("what was planned before stays planned, the rest is added")
                .hasSize(DUE)
                .containsAll(before);
        DuePayments.assertPaidOnce(payments);
        assertThat(PayoutRuns.csv(run).lines().filter(line -> line.contains(",paid")))
                .hasSize(DUE);
        MoneyCheck.holds();
    }

    /** The transaction that plans this payment's transfer gets no further. */
    private static void hold(String payment) {
        Product.execute("""
            CREATE FUNCTION payout_stuck() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM %s;
                RETURN NEW;
            END $$;
            CREATE TRIGGER payout_stuck BEFORE INSERT ON payment_commands FOR EACH ROW
                WHEN (NEW.payment_id = '%s') EXECUTE FUNCTION payout_stuck();
            """.formatted(Gate.WAIT, payment));
    }
}
