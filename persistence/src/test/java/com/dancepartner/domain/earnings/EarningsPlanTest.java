package com.dancepartner.domain.earnings;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host who has earned 10,000 times, beside another one. */
class EarningsPlanTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final int MANY = 10_000;

    private static UUID host;

    @BeforeAll
    static void earn() {
        host = DATABASE.in(entities -> {
            UUID ignored = tipped(entities);
            return tipped(entities);
        });
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery("ANALYZE payments").executeUpdate();
        });
    }

    @Test
    @DisplayName("R100: a page and the totals of 10,000 earnings are read by the index of the host's payments")
    void plan() {
        EarningFilter filter = new EarningFilter(host, Fixtures.NOW, null, null);
        DATABASE.run(entities -> {
            Earnings earnings = new Earnings(entities);
            assertThat(earnings.page(filter, null, 20)).hasSize(20);
            assertThat(earnings.totals(filter, Fixtures.NOW)).singleElement().satisfies(total -> {
                assertThat(total.gross()).isEqualTo(MANY * 100L);
                assertThat(total.tips()).isEqualTo(MANY * 100L);
            });
        });
        assertThat(plan(Earnings.PAGE)).contains("payments_host_idx").doesNotContain("Seq Scan on payments");
    }

    private static String plan(String query) {
        return DATABASE.in(
                entities -> rows(entities, query).stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private static List<?> rows(EntityManager entities, String query) {
        return entities.createNativeQuery("EXPLAIN " + query)
                .setParameter(1, host)
                .setParameter(2, Timestamp.from(Fixtures.NOW))
                .setParameter(3, Timestamp.from(Fixtures.NOW.plus(Duration.ofDays(9_999))))
                .setParameter(4, "")
                .setParameter(5, Timestamp.from(Instant.parse("9998-12-31T00:00:00Z")))
                .setParameter(6, new UUID(-1, -1))
                .setParameter(7, 20)
                .getResultList();
    }

    /** One session and so many tips of a euro, an hour apart. @return the host */
    private static UUID tipped(EntityManager entities) {
        Booking booking = Stored.booking(entities);
        int ignored = entities.createNativeQuery("""
            INSERT INTO payments (id, booking_id, kind, client_id, host_profile_id, status, amount_cents,
                platform_fee_bps, captured_cents, host_share_cents, currency, captured_at, transfer_due_at,
                created_at, updated_at)
            SELECT gen_random_uuid(), ?1, 'tip', ?2, ?3, 'captured', 100, 0, 100, 100, 'EUR', at, at, at, at
              FROM (SELECT CAST(?4 AS timestamptz) + make_interval(hours => n) AS at
                      FROM generate_series(1, ?5) n) times
            """)
                .setParameter(1, booking.id())
                .setParameter(2, booking.clientId())
                .setParameter(3, booking.hostProfileId())
                .setParameter(4, Timestamp.from(Fixtures.NOW))
                .setParameter(5, MANY)
                .executeUpdate();
        return booking.hostProfileId();
    }
}
