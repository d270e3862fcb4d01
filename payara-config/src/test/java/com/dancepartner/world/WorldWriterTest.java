package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorldWriterTest {

    private static final int SIZE = 300;
    private static final World WORLD = World.of(SIZE, 11);
    private static final Instant NOW = Instant.parse("2026-03-25T11:20:00Z");
    private static final String INDEXES =
            "SELECT indexdef FROM pg_indexes WHERE tablename = 'host_search' ORDER BY indexdef";
    private static final String RESTING = "SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'";

    private final TestDatabase database = TestDatabases.fresh();
    private final List<String> printed = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    @DisplayName("G49: a world is written with all its rows, and can be found exactly where it is bookable")
    void searchable() throws SQLException {
        List<String> indexes = select(INDEXES);
        write(WORLD);
        assertThat(select("SELECT count(*) FROM host_profiles")).containsExactly("300");
        assertThat(select("SELECT count(*) FROM host_search")).containsExactly(Long.toString(bookable()));
        assertThat(select("""
                (TABLE host_search EXCEPT SELECT * FROM bookable_hosts)
                UNION ALL (SELECT * FROM bookable_hosts EXCEPT TABLE host_search)
                """)).isEmpty();
        assertThat(select(INDEXES)).isEqualTo(indexes);
        assertThat(printed).anyMatch(line -> line.contains("Writing hosts [##########] 100 %  300 of 300"));
    }

    @Test
    @DisplayName("G49: a host's row says what the generator drew")
    void faithful() throws SQLException {
        write(WORLD);
        WorldHost host = WORLD.host(1);
        assertThat(select("""
                SELECT concat_ws('|', u.first_name, u.last_name, u.password_hash, h.city, h.hourly_rate_cents, h.currency, h.bio)
                  FROM users u JOIN host_profiles h ON h.user_id = u.id
                 WHERE u.email = 'host.11.1@world.dancepartner.example'
                """))
                .containsExactly(String.join(
                        "|",
                        host.name().first(),
                        host.name().last(),
                        "hash\\with\ttab",
                        host.city().name(),
                        Long.toString(host.rate()),
                        host.tariff().currency(),
                        host.biography().text()));
        assertThat(select("SELECT count(*) FROM host_availability a JOIN host_profiles h ON h.id = a.host_profile_id"
                        + " JOIN users u ON u.id = h.user_id WHERE u.email = 'host.11.1@world.dancepartner.example'"))
                .containsExactly(Integer.toString(host.windows().size()));
    }

    @Test
    @DisplayName("G38, G49: some hosts have rules of their own, and sessions have the buffers of their hosts")
    void rules() throws SQLException {
        write(WORLD);
        long own = WORLD.hosts().filter(host -> host.rules().isPresent()).count();
        assertThat(own).isBetween(15L, 50L);
        assertThat(select("SELECT count(*) FROM booking_rules")).containsExactly(Long.toString(own));
        assertThat(select("""
                SELECT 1 FROM bookings b LEFT JOIN booking_rules r USING (host_profile_id)
                 WHERE b.blocked_until <> b.scheduled_end + make_interval(mins => coalesce(r.buffer_minutes, 0))
                """)).isEmpty();
    }

    @Test
    @DisplayName("G49: sessions to come are booked, none of a host or a client overlapping another")
    void booked() throws SQLException {
        write(WORLD);
        WorldBookings drawn = new WorldBookings(WORLD.keys(), NOW);
        long expected = WORLD.hosts().mapToLong(host -> drawn.of(host).size()).sum();
        assertThat(expected).isPositive();
        assertThat(select("SELECT count(*) FROM bookings WHERE status = 'confirmed'"))
                .containsExactly(Long.toString(expected));
        assertThat(select("""
                SELECT 1 FROM bookings a JOIN bookings b ON a.id < b.id
                   AND (a.host_id = b.host_id OR a.client_id = b.client_id)
                   AND tstzrange(a.scheduled_start, a.blocked_until) && tstzrange(b.scheduled_start, b.blocked_until)
                """)).isEmpty();
    }

    @Test
    @DisplayName("G49: after a world the search follows changes again")
    void followed() throws SQLException {
        write(WORLD);
        assertThat(select(RESTING)).isEmpty();
        execute("UPDATE host_profiles SET verification_status = 'suspended'");
        assertThat(select("SELECT count(*) FROM host_search")).containsExactly("0");
    }

    @Test
    @DisplayName("G49: the same world again is refused and changes nothing; one of another seed is added")
    void again() throws SQLException {
        write(WORLD);
        List<String> before = select("SELECT count(*) FROM host_search");
        assertThatThrownBy(() -> write(WORLD)).isInstanceOf(SQLException.class);
        assertThat(select("SELECT count(*) FROM host_search")).isEqualTo(before);
        assertThat(select(RESTING)).isEmpty();
        write(World.of(20, 12));
        assertThat(select("SELECT count(*) FROM host_profiles")).containsExactly("320");
        assertThat(select("SELECT count(*) FROM host_search s FULL JOIN bookable_hosts b USING (host_profile_id)"
                        + " WHERE s.user_id IS NULL OR b.user_id IS NULL"))
                .containsExactly("0");
    }

    @Test
    @DisplayName("G49: the generator's currencies, styles and languages are the database's")
    void vocabulary() throws SQLException {
        assertThat(select("SELECT currency || ' ' || per_euro FROM exchange_rates"))
                .containsExactlyInAnyOrderElementsOf(Tariff.all().values().stream()
                        .map(tariff -> tariff.currency() + " "
                                + new java.math.BigDecimal(Double.toString(tariff.perEuro()))
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .toList());
        assertThat(select("SELECT id || ' ' || name FROM dance_styles ORDER BY id"))
                .isEqualTo(Style.ALL.stream()
                        .map(style -> style.id() + " " + style.name())
                        .toList());
        assertThat(select("SELECT code FROM languages"))
                .containsAll(World.of(20_000, 1)
                        .hosts()
                        .flatMap(host -> host.languages().stream())
                        .collect(Collectors.toSet()));
    }

    private static long bookable() {
        return WORLD.hosts().filter(host -> host.standing().isBookable()).count();
    }

    private void write(World world) throws SQLException {
        new WorldWriter(connection, new Progress(printed::add, false, () -> 0)).write(world, "hash\\with\ttab", NOW);
    }

    private List<String> select(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
