package com.dancepartner.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing an account and booking with it at once: one of them waits, and sees what the other did. */
class ClosedPartiesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private User client;
    private HostProfile host;

    @BeforeEach
    void people() {
        client = DATABASE.in(Fixtures::client);
        host = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    }

    @Test
    @DisplayName("G45: nobody is booked, and nobody books, with a closed account")
    void closedBefore() {
        close(client.id());
        assertThatThrownBy(this::book).rootCause().satisfies(ClosedPartiesTest::isRefusal);
        close(host.userId());
        client = DATABASE.in(Fixtures::client);
        assertThatThrownBy(this::book).rootCause().satisfies(ClosedPartiesTest::isRefusal);
    }

    @Test
    @DisplayName("G45: a booking that comes while the account is being closed waits for it, and is refused")
    void bookingWaits() {
        CompletableFuture<Booking> booking = DATABASE.in(entities -> {
            User closing = new Users(entities).getForUpdate(client.id());
            CompletableFuture<Booking> waiting = CompletableFuture.supplyAsync(this::book);
            awaitSomebodyWaiting();
            assertThat(new Obligations(entities).openOf(client.id())).isEqualTo(new OpenBusiness(0, 0, 0));
            closing.close(Fixtures.NOW);
            return waiting;
        });
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> booking.get(10, TimeUnit.SECONDS))
                .havingRootCause()
                .satisfies(ClosedPartiesTest::isRefusal);
    }

    @Test
    @DisplayName("G45: a closing that comes while a booking is being made waits for it, and sees it")
    void closingWaits() throws Exception {
        CompletableFuture<OpenBusiness> closing = DATABASE.in(entities -> {
            Booking ignored = Stored.booking(entities, client, host, Stored.FRIDAY);
            CompletableFuture<OpenBusiness> waiting = CompletableFuture.supplyAsync(this::openUnderLock);
            awaitSomebodyWaiting();
            return waiting;
        });
        assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo(new OpenBusiness(1, 0, 0));
    }

    private Booking book() {
        return DATABASE.in(entities -> Stored.booking(entities, client, host, Stored.FRIDAY));
    }

    private OpenBusiness openUnderLock() {
        return DATABASE.in(entities -> {
            User ignored = new Users(entities).getForUpdate(client.id());
            return new Obligations(entities).openOf(client.id());
        });
    }

    private static void close(UUID user) {
        DATABASE.run(entities -> new Users(entities).getForUpdate(user).close(Fixtures.NOW));
    }

    private static void isRefusal(Throwable cause) {
        assertThat(cause)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
    }

    private static void awaitSomebodyWaiting() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!isSomebodyWaiting()) {
            assertThat(System.nanoTime()).as("nobody waits for a lock").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean isSomebodyWaiting() {
        return DATABASE.in(
                entities -> (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT 1 FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND wait_event_type = 'Lock')")
                        .getSingleResult());
    }
}
