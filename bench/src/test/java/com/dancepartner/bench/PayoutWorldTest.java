package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutWorldTest {

    private static final String DUE = """
        SELECT concat_ws(' ', count(*), sum(host_share_cents), count(DISTINCT get_byte(uuid_send(id), 15) % 4)) FROM payments
         WHERE transfer_due_at <= now()
        """;

    private static final String OWED = """
        SELECT account || ' ' || sum(amount_cents) FROM ledger_entries GROUP BY account ORDER BY account
        """;

    /** As the program puts values into it. */
    private static String filled(int batch) {
        String text = new PayoutScript(4).text();
        return text.substring(text.indexOf("BEGIN;")).replace(":first", Integer.toString(batch * PayoutScript.BATCH));
    }

    @Test
    @DisplayName("R360: the product's payments are due and in the books; pgbench pays its own, once each")
    void world() throws SQLException {
        try (TestDatabase database = TestDatabases.fresh();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            PayoutWorld.write(connection, 30, 100);
            assertThat(Ground.texts(connection, DUE)).containsExactly("30 102000 4");
            assertThat(Ground.texts(connection, OWED))
                    .containsExactly("host_payable -442000", "revenue -78000", "stripe_clearing 520000");
            statement.execute(PayoutScript.run());
            statement.execute(filled(1));
            assertThat(Ground.texts(connection, PayoutScript.count())).containsExactly("50");
            statement.execute(filled(0));
            assertThat(Ground.texts(connection, PayoutScript.count())).containsExactly("100");
            assertThat(Ground.texts(connection, OWED)).contains("host_payable -102000");
            assertThat(Ground.texts(connection, "SELECT count(*) FROM payout_run_items"))
                    .containsExactly("100");
        }
    }

    @Test
    @DisplayName("R360: the stand-in is told the accounts and charges that the payments name")
    void forTheStandIn() throws IOException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(PayoutWorld.accounts(0, 3))
                        .at("/accounts/2/id")
                        .asText())
                .isEqualTo("acct_bench_2");
        assertThat(json.readTree(PayoutWorld.payments(5, 7, 42))
                        .at("/payments/1")
                        .toString())
                .isEqualTo("{\"intent\":\"pi_bench_6\",\"charge\":\"ch_bench_6\",\"amount\":4000,\"currency\":\"eur\","
                        + "\"created\":42}");
    }

    @Test
    @DisplayName("bench: each connection computes batches of its own, statements are on one line each")
    void lines() {
        String text = new PayoutScript(4).text();
        assertThat(text).startsWith("\\set first (:made * 4 + :client_id) * 50\n\\set made :made + 1\nBEGIN;\n");
        List<String> statements =
                text.lines().filter(line -> !line.startsWith("\\set ")).toList();
        assertThat(statements).hasSize(15).allMatch(line -> line.endsWith(";"));
        assertThat(new PayoutScript(4).variables(3)).containsEntry("made", 3L);
    }
}
