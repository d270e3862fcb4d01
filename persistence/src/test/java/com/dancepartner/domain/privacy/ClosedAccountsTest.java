package com.dancepartner.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosedAccountsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant CLOSED = Fixtures.NOW;
    private static final Instant LATER = CLOSED.plus(User.GRACE);

    private String tag;
    private World world;

    @BeforeEach
    void somebodyCloses() {
        sql("UPDATE users SET closed_at = NULL WHERE erased_at IS NULL");
        tag = UUID.randomUUID().toString();
        world = World.in(DATABASE, tag);
        close(world.alpha);
    }

    @Test
    @DisplayName("G45: an account is due when its grace is over, the longest closed first, and not before")
    void due() {
        UUID earlier = DATABASE.in(entities -> Fixtures.client(entities).id());
        sql("UPDATE users SET is_active = FALSE, closed_at = '" + CLOSED.minusSeconds(1) + "' WHERE id = '" + earlier
                + "'");
        assertThat(due(CLOSED.minusSeconds(2))).isEmpty();
        assertThat(due(CLOSED)).containsExactly(earlier, world.alpha);
        assertThat(DATABASE.<List<UUID>>in(entities -> new ClosedAccounts(entities).due(CLOSED, 1)))
                .containsExactly(earlier);
    }

    @Test
    @DisplayName("G45: an account that was opened again is left alone")
    void openedAgain() {
        DATABASE.run(entities -> new Users(entities).getForUpdate(world.alpha).reactivate(LATER));
        assertThat(due(CLOSED)).isEmpty();
        assertThat(erase()).isFalse();
        assertThat(tablesWith("Alpha")).contains("users", "messages");
    }

    @Test
    @DisplayName("G45: erasing leaves nothing of the person but contracts, tax records and the audit")
    void nothingIsLeft() {
        assertThat(tablesWith("Alpha")).contains("users", "devices", "messages", "reviews", "outbox", "recovery_codes");
        assertThat(erase()).isTrue();
        assertThat(tablesWith("Alpha")).containsExactlyInAnyOrder("bookings", "booking_transitions", "payments");
        User erased = DATABASE.in(entities -> new Users(entities).get(world.alpha));
        assertThat(erased.email()).isEqualTo("erased-" + world.alpha + "@erased.invalid");
        assertThat(erased.displayName()).isEqualTo("Erased");
        assertThat(erased.phone()).isEmpty();
        assertThat(erased.roles()).isEmpty();
        assertThat(erased.stripeCustomerId()).isEqualTo("cus_1");
    }

    @Test
    @DisplayName("G45: money, contracts and the stars of reviews stay")
    void whatStays() {
        String counts = "SELECT (SELECT count(*) FROM bookings), (SELECT count(*) FROM booking_transitions),"
                + " (SELECT sum(captured_cents) FROM payments), (SELECT count(*) FROM audit_events),"
                + " (SELECT count(*) FROM messages), (SELECT sum(rating) FROM reviews),"
                + " (SELECT max(rating_average) FROM host_profiles)";
        List<Object> before = row(counts);
        assertThat(erase()).isTrue();
        assertThat(row(counts)).isEqualTo(before);
        assertThat(row("SELECT comment FROM reviews WHERE reviewer_id = '" + world.alpha + "'"))
                .containsExactly("[erased]");
        assertThat(row("SELECT content FROM messages WHERE sender_id = '" + world.alpha + "'"))
                .containsExactly("[erased]");
    }

    @Test
    @DisplayName("G45: nothing of the other party is erased")
    void othersStay() {
        List<String> before = tablesWith("Beta");
        assertThat(erase()).isTrue();
        assertThat(tablesWith("Beta")).isEqualTo(before);
        HostProfile other = DATABASE.in(entities -> new HostProfiles(entities).ofUser(world.beta));
        assertThat(other.ratingAverage()).isEqualByComparingTo(new BigDecimal("4"));
    }

    @Test
    @DisplayName("G45: a host's place is known to a degree only, the hours not at all")
    void hostProfile() {
        assertThat(erase()).isTrue();
        assertThat(row("SELECT headline, bio, latitude, longitude, ST_AsText(location), city FROM host_profiles WHERE"
                        + " user_id = '"
                        + world.alpha + "'"))
                .containsExactly("", "", 39.0, -9.0, "POINT(-9 39)", "Lisbon");
        assertThat(row("SELECT count(*) FROM host_availability WHERE host_profile_id IN (SELECT id FROM host_profiles"
                        + " WHERE user_id = '"
                        + world.alpha + "')"))
                .containsExactly(0L);
    }

    @Test
    @DisplayName("G45, G72: a host's photos are gone, and what is stored of them is condemned; nobody else's is")
    void photos() {
        String photos =
                "SELECT count(*) FROM host_photos p JOIN host_profiles h ON h.id = p.host_profile_id WHERE user_id = '";
        String stored = "SELECT count(*) FROM stored_documents WHERE state = 'condemned'";
        assertThat(row(photos + world.alpha + "'")).containsExactly(1L);
        Object before = row(stored).get(0);
        assertThat(erase()).isTrue();
        assertThat(row(photos + world.alpha + "'")).containsExactly(0L);
        assertThat(row(photos + world.beta + "'")).containsExactly(1L);
        assertThat(row(stored)).containsExactly((Long) before + 1);
    }

    @Test
    @DisplayName("G08, G45: the draft of a host is erased too")
    void draft() {
        sql("UPDATE host_profiles SET status = 'draft', headline = NULL, bio = NULL, hourly_rate_cents = NULL,"
                + " currency = NULL, city = NULL, country = NULL, latitude = NULL, longitude = NULL, time_zone ="
                + " NULL WHERE user_id = '"
                + world.alpha + "'");
        assertThat(erase()).isTrue();
    }

    @Test
    @DisplayName("G45: an account is erased once, by one of those who try at once")
    void once() {
        assertThat(Race.of(4, i -> erase())).containsOnlyOnce(true);
        assertThat(due(CLOSED)).isEmpty();
        assertThat(erase()).isFalse();
    }

    @Test
    @DisplayName("G45: an account that its owner is just opening again is not waited for")
    void lockedByItsOwner() {
        DATABASE.run(entities -> {
            User ignored = new Users(entities).getForUpdate(world.alpha);
            assertThat(erase()).isFalse();
        });
        assertThat(tablesWith("Alpha")).contains("users");
    }

    private boolean erase() {
        return DATABASE.in(entities -> new ClosedAccounts(entities).erase(world.alpha, CLOSED, LATER));
    }

    private static void close(UUID user) {
        DATABASE.run(entities -> new Users(entities).getForUpdate(user).close(CLOSED));
    }

    private static List<UUID> due(Instant closedBy) {
        return DATABASE.in(entities -> new ClosedAccounts(entities).due(closedBy, 50));
    }

    /** The tables with a row that holds the name, whatever its case. */
    private List<String> tablesWith(String name) {
        return PersonalTables.all(DATABASE).stream()
                .filter(table -> !Objects.equals(
                        row("SELECT count(*) FROM " + table + " t WHERE CAST(t AS text) ILIKE '%" + name + tag + "%'"),
                        List.of(0L)))
                .toList();
    }

    private static List<Object> row(String query) {
        return DATABASE.in(entities -> {
            Object row = entities.createNativeQuery(query).getSingleResult();
            return row instanceof Object[] cells ? Arrays.asList(cells) : List.of(row);
        });
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
