package com.dancepartner.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("G07: who did what to whom and when is written down")
    void written() {
        UUID subject = UUID.randomUUID();
        UUID actor = DATABASE.in(entities -> {
            UUID staff = Fixtures.client(entities).id();
            new AuditTrail(entities).record(staff, "role_granted", subject, "OPS", Fixtures.NOW);
            return staff;
        });
        assertThat(last("role_granted"))
                .containsExactly(Timestamp.from(Fixtures.NOW), actor, "role_granted", subject, "OPS");
    }

    @Test
    @DisplayName("G45: what the system itself did has no actor, what was done to nobody no subject")
    void withoutPeople() {
        DATABASE.run(entities -> {
            AuditTrail trail = new AuditTrail();
            trail.entities = entities;
            trail.record(null, "tidied", null, "", Fixtures.NOW);
        });
        assertThat(last("tidied")).containsExactly(Timestamp.from(Fixtures.NOW), null, "tidied", null, "");
    }

    @ParameterizedTest
    @DisplayName("G07: what was written cannot be changed or taken back")
    @ValueSource(strings = {"UPDATE audit_events SET detail = ''", "DELETE FROM audit_events", "TRUNCATE audit_events"})
    void appendOnly(String change) {
        DATABASE.run(entities -> new AuditTrail(entities).record(null, "kept", null, "", Fixtures.NOW));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    int ignored = entities.createNativeQuery(change).executeUpdate();
                }));
        assertThat(last("kept")).isNotEmpty();
    }

    private static List<Object> last(String action) {
        return DATABASE.in(entities -> Arrays.asList((Object[]) entities.createNativeQuery(
                        "SELECT occurred_at, actor_id, action, subject_id, detail FROM audit_events WHERE action = ?1"
                                + " ORDER BY id DESC LIMIT 1")
                .setParameter(1, action)
                .getSingleResult()));
    }
}
