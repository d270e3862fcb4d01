package com.dancepartner.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.notification.Outbox.Leased;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private Booking booking;

    @BeforeEach
    void emptyTheOutbox() {
        sql("DELETE FROM outbox");
        booking = DATABASE.in(Stored::booking);
    }

    @Test
    @DisplayName("R343, G53: a notification waits with all that is needed to send it")
    void waitsToBeSent() {
        assertThat(put(booking.clientId(), NotificationKind.BOOKING_CONFIRMED, ""))
                .isTrue();
        assertThat(leaseNext()).hasValueSatisfying(leased -> {
            assertThat(leased.userId()).isEqualTo(booking.clientId());
            assertThat(leased.bookingId()).isEqualTo(booking.id());
            assertThat(leased.kind()).isEqualTo(NotificationKind.BOOKING_CONFIRMED);
            assertThat(leased.detail()).isEmpty();
        });
    }

    @Test
    @DisplayName("R167, G22: a notification of an account waits with its detail and without a booking")
    void aboutAnAccount() {
        assertThat(putFor(NotificationKind.NEW_DEVICE, "a phone", "key")).isTrue();
        assertThat(leaseNext()).hasValueSatisfying(leased -> {
            assertThat(leased.userId()).isEqualTo(booking.clientId());
            assertThat(leased.bookingId()).isNull();
            assertThat(leased.kind()).isEqualTo(NotificationKind.NEW_DEVICE);
            assertThat(leased.detail()).isEqualTo("a phone");
        });
    }

    @Test
    @DisplayName("G22: an owner is told once of one key, and of another kind or key anew")
    void accountToldOnce() {
        assertThat(putFor(NotificationKind.NEW_DEVICE, "a phone", "key")).isTrue();
        assertThat(putFor(NotificationKind.NEW_DEVICE, "a tablet", "key")).isFalse();
        assertThat(putFor(NotificationKind.PASSWORD_CHANGED, "", "key")).isTrue();
        assertThat(putFor(NotificationKind.NEW_DEVICE, "a phone", "another")).isTrue();
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    @DisplayName("G22, G23: a forgotten password waits with the address that was typed, whoever it belongs to")
    void forgottenPassword() {
        assertThat(putReset("Nobody@Example.com", "key")).isTrue();
        assertThat(leaseNext()).hasValueSatisfying(leased -> {
            assertThat(leased.userId()).isNull();
            assertThat(leased.bookingId()).isNull();
            assertThat(leased.kind()).isEqualTo(NotificationKind.PASSWORD_RESET);
            assertThat(leased.detail()).isEqualTo("nobody@example.com");
        });
        assertThat(putReset("Nobody@Example.com", "key")).isFalse();
        assertThat(putReset("Nobody@Example.com", "another")).isTrue();
    }

    @Test
    @DisplayName("G22: what turns out to be for nobody is forgotten, by who has it")
    void discarded() {
        assertThat(putReset("nobody@example.com", "key")).isTrue();
        Leased dead = leaseNext().orElseThrow();
        forgetLeases();
        Leased successor = leaseNext().orElseThrow();
        DATABASE.run(entities -> new Outbox(entities).discard(dead));
        assertThat(waiting()).isOne();
        DATABASE.run(entities -> {
            Outbox outbox = new Outbox();
            outbox.entities = entities;
            outbox.discard(successor);
        });
        assertThat(waiting()).isZero();
        assertThat(putReset("nobody@example.com", "key"))
                .as("a second request costs what it costs for others")
                .isFalse();
    }

    @Test
    @DisplayName("G53: a person is told once of one occasion")
    void toldOnce() {
        assertThat(put(booking.clientId(), NotificationKind.SESSION_REMINDER, "24h"))
                .isTrue();
        assertThat(put(booking.clientId(), NotificationKind.SESSION_REMINDER, "24h"))
                .isFalse();
        assertThat(waiting()).isOne();
    }

    @Test
    @DisplayName("G63: another occasion, another kind and another person are other notifications")
    void occasionsDiffer() {
        assertThat(put(booking.clientId(), NotificationKind.SESSION_REMINDER, "24h"))
                .isTrue();
        assertThat(put(booking.clientId(), NotificationKind.SESSION_REMINDER, "30m"))
                .isTrue();
        assertThat(put(booking.hostId(), NotificationKind.SESSION_REMINDER, "24h"))
                .isTrue();
        assertThat(put(booking.clientId(), NotificationKind.RECEIPT, "24h")).isTrue();
        assertThat(waiting()).isEqualTo(4);
    }

    @Test
    @DisplayName("G53: two who tell of the same at once tell once")
    void toldOnceByMany() {
        List<Boolean> fresh = Race.of(8, i -> put(booking.clientId(), NotificationKind.REVIEW_REQUEST, ""));
        assertThat(fresh).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("G53: a notification is one sender's at a time")
    void leasedOnce() {
        assertThat(put(booking.clientId(), NotificationKind.RECEIPT, "")).isTrue();
        List<Optional<Leased>> leases = Race.of(4, i -> leaseNext());
        assertThat(leases.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    @DisplayName("G53: what was sent is not sent again")
    void sent() {
        assertThat(put(booking.clientId(), NotificationKind.RECEIPT, "")).isTrue();
        Leased leased = leaseNext().orElseThrow();
        DATABASE.run(entities -> new Outbox(entities).sent(leased));
        forgetLeases();
        assertThat(leaseNext()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("G53: what a sender that died had taken is sent by another, whose word counts")
    void deadSender() {
        assertThat(put(booking.clientId(), NotificationKind.RECEIPT, "")).isTrue();
        Leased dead = leaseNext().orElseThrow();
        forgetLeases();
        Leased successor = leaseNext().orElseThrow();
        assertThat(successor.id()).isEqualTo(dead.id());
        assertThat(successor.token()).isGreaterThan(dead.token());
        DATABASE.run(entities -> new Outbox(entities).sent(dead));
        assertThat(waiting()).isOne();
        DATABASE.run(entities -> new Outbox(entities).sent(successor));
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest(name = "after try {0}: {1} s")
    @DisplayName("G53: what could not be sent is tried again, ever later, at least hourly")
    @CsvSource({"1, 2", "2, 4", "5, 32", "12, 3600", "50, 3600"})
    void triedAgainLater(int tries, long seconds) {
        assertThat(put(booking.clientId(), NotificationKind.RECEIPT, "")).isTrue();
        Leased leased = leaseNext().orElseThrow();
        sql("UPDATE outbox SET tries = " + tries);
        assertThat(DATABASE.<Number>in(entities -> {
                            new Outbox(entities).failed(leased, "no route to host");
                            return (Number) entities.createNativeQuery(
                                            "SELECT round(extract(epoch FROM not_before - now())) FROM outbox")
                                    .getSingleResult();
                        })
                        .longValue())
                .isEqualTo(seconds);
        assertThat(leaseNext()).isEmpty();
    }

    private boolean put(UUID user, NotificationKind kind, String occasion) {
        return DATABASE.in(entities -> new Outbox(entities).put(user, booking.id(), kind, occasion, Fixtures.NOW));
    }

    private boolean putFor(NotificationKind kind, String detail, String key) {
        return DATABASE.in(
                entities -> new Outbox(entities).putFor(booking.clientId(), kind, detail, key, Fixtures.NOW));
    }

    private static boolean putReset(String email, String key) {
        return DATABASE.in(entities -> new Outbox(entities).putReset(new EmailAddress(email), key, Fixtures.NOW));
    }

    private static Optional<Leased> leaseNext() {
        return DATABASE.in(entities -> new Outbox(entities).leaseNext());
    }

    private static long waiting() {
        Number count = DATABASE.in(
                entities -> (Number) entities.createNativeQuery("SELECT count(*) FROM outbox WHERE sent_at IS NULL")
                        .getSingleResult());
        return count.longValue();
    }

    /** As if all leases had run out. */
    private static void forgetLeases() {
        sql("UPDATE outbox SET leased_until = now() - interval '1 second'");
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
