package com.dancepartner.domain.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.jpa.Rows;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told that nothing is missing is found, and nobody else is: over all combinations of what can be missing. */
class BookableTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static UUID id;

    @BeforeAll
    static void host() {
        id = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON)).id();
    }

    static List<Set<Missing>> everything() {
        List<Set<Missing>> combinations = new ArrayList<>();
        for (int bits = 0; bits < 1 << Missing.values().length; bits++) {
            EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);
            for (Missing each : Missing.values()) {
                if ((bits >> Arrays.asList(Missing.values()).indexOf(each) & 1) == 1) {
                    missing.add(each);
                }
            }
            combinations.add(missing);
        }
        return combinations;
    }

    @ParameterizedTest(name = "without {0}")
    @DisplayName("G41: a host is in host_search exactly when nothing is missing, and is told what is")
    @MethodSource("everything")
    void bookableIsFound(Set<Missing> without) {
        lose(without);
        assertThat(missing()).containsExactlyElementsOf(without);
        assertThat(found()).isEqualTo(without.isEmpty());
    }

    @ParameterizedTest
    @DisplayName("G41, G42: of all states of the verification only approved is found")
    @EnumSource
    void verification(VerificationStatus status) {
        lose(Set.of());
        DATABASE.run(entities -> profile(entities, "verification_status", status.wire()));
        assertThat(missing().isEmpty()).isEqualTo(status == VerificationStatus.APPROVED);
        assertThat(found()).isEqualTo(status == VerificationStatus.APPROVED);
        boolean bookable =
                DATABASE.in(entities -> new HostProfiles(entities).get(id).canBeBooked());
        assertThat(bookable).isEqualTo(status == VerificationStatus.APPROVED);
    }

    @Test
    @DisplayName("G41: each thing that is missing says what to do")
    void sentences() {
        assertThat(Missing.values())
                .extracting(Missing::wire)
                .containsExactly(
                        "account",
                        "email_verification",
                        "description",
                        "dance_styles",
                        "availability",
                        "payouts",
                        "verification");
        assertThat(Missing.values()).extracting(Missing::sentence).allMatch(sentence -> sentence.endsWith("."));
    }

    /** Takes these from the host, and gives back all others. */
    private static void lose(Set<Missing> without) {
        DATABASE.run(entities -> {
            for (Missing each : Missing.values()) {
                lose(entities, each, without.contains(each));
            }
        });
    }

    private static void lose(EntityManager entities, Missing what, boolean lost) {
        switch (what) {
            case ACCOUNT -> user(entities, "is_active", !lost);
            case EMAIL_VERIFICATION -> user(entities, "email_verified", !lost);
            case DESCRIPTION -> profile(entities, "status", lost ? "draft" : "complete");
            case DANCE_STYLES -> row(entities, "host_dance_styles", "?1, 1, 4, 'lead'", lost);
            case AVAILABILITY -> row(entities, "host_availability", "gen_random_uuid(), ?1, 5, '20:00', '02:00'", lost);
            case PAYOUTS -> profile(entities, "transfers_enabled", lost ? "false" : "true");
            case VERIFICATION -> profile(entities, "verification_status", lost ? "suspended" : "approved");
        }
    }

    private static void user(EntityManager entities, String column, boolean value) {
        execute(
                entities,
                "UPDATE users SET " + column + " = " + value
                        + " WHERE id = (SELECT user_id FROM host_profiles WHERE id = ?1)");
    }

    private static void profile(EntityManager entities, String column, String value) {
        execute(entities, "UPDATE host_profiles SET " + column + " = '" + value + "' WHERE id = ?1");
    }

    private static void row(EntityManager entities, String table, String values, boolean lost) {
        execute(entities, "DELETE FROM " + table + " WHERE host_profile_id = ?1");
        if (!lost) {
            execute(entities, "INSERT INTO " + table + " VALUES (" + values + ")");
        }
    }

    private static List<Missing> missing() {
        return DATABASE.in(BookableTest::missing);
    }

    private static List<Missing> missing(EntityManager entities) {
        HostProfile profile = new HostProfiles(entities).get(id);
        User user = new Users(entities).get(profile.userId());
        boolean open = !new AvailabilityWindows(entities).of(id).isEmpty();
        return Missing.of(profile, user.isActive(), user.isEmailVerified(), open);
    }

    private static boolean found() {
        return DATABASE.in(entities -> Rows.ids(entities.createNativeQuery("SELECT host_profile_id FROM host_search")))
                .contains(id);
    }

    private static void execute(EntityManager entities, String sql) {
        int ignored = entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }
}
