package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookingScriptTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T14:00:00Z");
    private static final Dancers FEW = new Dancers(5, 3, 1);

    private static final String WORLD = """
        SELECT concat_ws(' ', (SELECT count(*) FROM users u JOIN devices d ON d.user_id = u.id),
               (SELECT count(*) FROM bookable_hosts), (SELECT count(*) FROM booking_rules WHERE instant_book))
        """;

    private static final String LIVE = """
        SELECT client_id || ' ' || host_id || ' ' || host_profile_id || ' ' || utc_text(scheduled_start) || ' '
               || utc_text(blocked_until) FROM bookings WHERE status = 'awaiting_payment' ORDER BY client_id
        """;

    private final BookingScript script = BookingScript.of(20, FIRST, 1);

    /** As the program puts values into it, for two clients of numbers 0 and 1 (booking 7). */
    private String filled(int dancer, int partner, int number) {
        Map<String, Long> values = new TreeMap<>(script.variables(0));
        values.put("dancer", (long) dancer - Appointments.CLIENTS);
        values.put("partner", (long) partner);
        values.put("number", (long) number);
        values.put("from", script.first());
        String text = script.text().substring(script.text().indexOf("BEGIN;"));
        for (Map.Entry<String, Long> value : values.entrySet()) {
            text = text.replaceAll("(?<!:):" + value.getKey() + "\\b", "(" + value.getValue() + ")");
        }
        return text;
    }

    @Test
    @DisplayName("R340: the script locks both people and inserts a booking of theirs, unless the hour is taken")
    void inserts() throws SQLException {
        try (TestDatabase database = TestDatabases.fresh();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            FEW.write(connection);
            assertThat(Ground.texts(connection, WORLD)).containsExactly("5 4 3");
            statement.execute(filled(1, 2, 7));
            statement.execute(filled(0, 2, 8));
            assertThat(Ground.texts(connection, LIVE))
                    .containsExactly(Dancers.client(1) + " " + Dancers.host(2) + " " + Dancers.profile(2)
                            + " 2026-12-07T14:00:00Z 2026-12-07T14:30:00Z");
            assertThat(Ground.texts(connection, BookingScript.count())).containsExactly("1");
        }
    }

    @Test
    @DisplayName("bench: each connection computes half hours of its own, from how many it has made")
    void numbers() {
        assertThat(script.text())
                .startsWith("\\set number :made * 20 + :client_id\n\\set made :made + 1\n\\set slot :number / 400\n")
                .endsWith("ON CONFLICT DO NOTHING;\nCOMMIT;\n");
        assertThat(script.variables(40))
                .isEqualTo(Map.of(
                        "first", Instant.parse("2026-12-07T14:00:00Z").getEpochSecond(), "style", 1L, "made", 40L));
    }

    @Test
    @DisplayName("bench: statements are on one line each, as the program wants them")
    void lines() {
        List<String> lines = new ArrayList<>(script.text().lines().toList());
        lines.removeIf(line -> line.startsWith("\\set "));
        assertThat(lines).hasSize(4).allMatch(line -> line.endsWith(";"));
    }
}
