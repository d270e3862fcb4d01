package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Stored;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's own word on how a payment moves. */
class PaymentMovesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @ParameterizedTest
    @DisplayName("G05: each known move is written down by the database")
    @ValueSource(
            strings = {
                "saving_card setup_saved",
                "saving_card requires_action",
                "saving_card failed",
                "saving_card released",
                "setup_saved authorizing",
                "setup_saved saving_card",
                "setup_saved requires_action",
                "setup_saved failed",
                "setup_saved released",
                "authorizing authorized",
                "authorizing requires_action",
                "authorizing setup_saved",
                "authorizing captured",
                "authorizing failed",
                "authorizing released",
                "requires_action authorized",
                "requires_action authorizing",
                "requires_action saving_card",
                "requires_action setup_saved",
                "requires_action captured",
                "requires_action failed",
                "requires_action released",
                "authorized captured",
                "authorized released",
                "authorized failed",
                "captured partially_refunded",
                "captured refunded",
                "partially_refunded refunded"
            })
    void known(String move) {
        UUID payment = at(move.split(" ")[0]);
        move(payment, move.split(" ")[1]);
        assertThat(moves(payment)).containsExactly(move);
    }

    @ParameterizedTest
    @DisplayName("G05: a move that is not known is refused")
    @ValueSource(
            strings = {
                "captured released",
                "captured authorized",
                "released authorized",
                "failed authorized",
                "refunded captured",
                "partially_refunded captured",
                "released captured",
                "setup_saved captured",
                "saving_card authorized",
                "authorized authorizing",
                "refunded partially_refunded"
            })
    void unknown(String move) {
        UUID payment = at(move.split(" ")[0]);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> move(payment, move.split(" ")[1]))
                .withMessageContaining("cannot go from");
        assertThat(moves(payment)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G05: what stays is no move")
    @EnumSource(PaymentStatus.class)
    void staying(PaymentStatus status) {
        UUID payment = at(status.name().toLowerCase(Locale.ROOT));
        move(payment, status.wire());
        assertThat(moves(payment)).isEmpty();
    }

    @Test
    @DisplayName("G45: what is written down of moves stays")
    void appendOnly() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> sql("DELETE FROM payment_transitions"))
                .withMessageContaining("append-only");
    }

    /** A payment in this status, however it came there. */
    private static UUID at(String status) {
        return DATABASE.in(entities -> {
            UUID payment = Stored.payment(entities).id();
            int ignored = entities.createNativeQuery("ALTER TABLE payments DISABLE TRIGGER payments_transition")
                    .executeUpdate();
            int set = entities.createNativeQuery("UPDATE payments SET status = ?1 WHERE id = ?2")
                    .setParameter(1, status)
                    .setParameter(2, payment)
                    .executeUpdate();
            assertThat(set).isEqualTo(1);
            int again = entities.createNativeQuery("ALTER TABLE payments ENABLE TRIGGER payments_transition")
                    .executeUpdate();
            assertThat(again).isEqualTo(ignored);
            return payment;
        });
    }

    private static void move(UUID payment, String to) {
        sql("UPDATE payments SET status = '" + to + "' WHERE id = '" + payment + "'");
    }

    private static List<String> moves(UUID payment) {
        List<?> rows = DATABASE.in(entities -> entities.createNativeQuery(
                        "SELECT from_status || ' ' || to_status FROM payment_transitions WHERE payment_id = ?1")
                .setParameter(1, payment)
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
