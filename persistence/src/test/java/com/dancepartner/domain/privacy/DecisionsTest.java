package com.dancepartner.domain.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every table and column about people is exported, and is erased, unless it is listed here with the reason why not. */
class DecisionsTest {

    private static final String SECRET = "a secret, or the hash of one";
    private static final String FOUND = "made by the database of what is exported and erased, for searches";
    private static final String BOOKKEEPING = "bookkeeping of our own, says nothing of the person";

    private static final Map<String, String> TABLES_NOT_EXPORTED = Map.ofEntries(
            entry("refresh_tokens", SECRET + "; what they were for is told with the devices"),
            entry("recovery_codes", SECRET),
            entry("idempotency_keys", "for two days, what requests were answered of things that are exported"),
            entry("imported_busy_times", "made of calendars that the host keeps elsewhere and that are named"),
            entry("payment_commands", "what the platform tells Stripe of payments that are exported"),
            entry("payment_transitions", "how payments moved that are exported"),
            entry("ledger_entries", "the platform's own books of payments that are exported"),
            entry("payout_run_items", "which run of a job sent a transfer that is exported"),
            entry("discrepancies", "where the platform's books and Stripe differ, of payments that are exported"),
            entry("stripe_requests", BOOKKEEPING),
            entry("host_search", FOUND),
            entry("bookable_hosts", FOUND));

    private static final Map<String, String> COLUMNS_NOT_EXPORTED = Map.ofEntries(
            entry("users.password_hash", SECRET),
            entry("users.token_version", BOOKKEEPING),
            entry("users.erased_at", "an erased account has nobody who could ask"),
            entry("devices.fingerprint", SECRET),
            entry("second_factors.sealed_secret", SECRET),
            entry("second_factors.last_step", BOOKKEEPING),
            entry("one_time_tokens.token_hash", SECRET),
            entry("calendar_feeds.url_sealed", SECRET + ": it often lets in whoever knows it"),
            entry("calendar_feeds.etag", BOOKKEEPING),
            entry("calendar_feeds.next_try_at", BOOKKEEPING),
            entry("calendar_feeds.leased_until", BOOKKEEPING),
            entry("calendar_feeds.lease_token", BOOKKEEPING),
            entry("host_profiles.location", "made of latitude and longitude"),
            entry("host_profiles.public_latitude", "made of latitude"),
            entry("host_profiles.public_longitude", "made of latitude and longitude"),
            entry("host_availability.id", BOOKKEEPING),
            entry("payments.stripe_fee_cents", "what the platform paid Stripe"),
            entry("card_disputes.fee_cents", "what the platform paid Stripe"),
            entry("card_disputes.evidence_due_at", "until when the platform answers the bank"),
            entry("card_disputes.withdrawn_at", "when Stripe took the money of the platform"),
            entry("card_disputes.reinstated_at", "when Stripe gave it back to the platform"),
            entry("card_disputes.updated_at", BOOKKEEPING),
            entry("bookings.location", "made of latitude and longitude"),
            entry("booking_transitions.actor_id", "the other party or a member of staff: actor says which side"),
            entry("outbox.dedupe_key", BOOKKEEPING),
            entry("outbox.not_before", BOOKKEEPING),
            entry("outbox.leased_until", BOOKKEEPING),
            entry("outbox.lease_token", BOOKKEEPING),
            entry("outbox.tries", BOOKKEEPING),
            entry("outbox.last_error", BOOKKEEPING));

    private static final String NOBODY = "speaks of an id that leads to nobody any more";

    private static final Map<String, String> TABLES_NOT_ERASED = Map.ofEntries(
            entry("bookings", "contracts, kept with the tax records, and the other party's too; " + NOBODY),
            entry("booking_transitions", "append-only record of contracts; " + NOBODY),
            entry("booking_changes", "what the parties of a contract agreed on; " + NOBODY),
            entry("payments", "tax records; " + NOBODY),
            entry("payment_commands", "what Stripe was told of payments that stay"),
            entry("ledger_entries", "append-only books"),
            entry("payout_run_items", "which run sent a transfer that stays"),
            entry("payment_transitions", "append-only record of payments that stay"),
            entry("card_disputes", "tax records, of payments that stay"),
            entry("host_payouts", "tax records; " + NOBODY),
            entry("discrepancies", "the platform's own check of payments that stay"),
            entry("stripe_requests", BOOKKEEPING),
            entry("conversations", "the other participant's too; " + NOBODY),
            entry("host_search", FOUND + ": it goes when the account closes"),
            entry("bookable_hosts", FOUND + ": it shows open accounts only"),
            entry("audit_events", "append-only record of who did what; " + NOBODY));

    private static final Map<String, Set<String>> COLUMNS_NOT_ERASED = Map.of(
            "users",
            Set.of(
                    "id",
                    "user_type",
                    "is_active",
                    "stripe_customer_id",
                    "terms_version",
                    "terms_accepted_at",
                    "created_at",
                    "updated_at",
                    "suspended_at",
                    "closed_at",
                    "erased_at"),
            "host_profiles",
            Set.of(
                    "id",
                    "user_id",
                    "status",
                    "hourly_rate_cents",
                    "currency",
                    "city",
                    "country",
                    "location",
                    "public_latitude",
                    "public_longitude",
                    "time_zone",
                    "verification_status",
                    "platform_fee_bps",
                    "stripe_account_id",
                    "transfers_enabled",
                    "rating_average",
                    "rating_count",
                    "created_at",
                    "updated_at"),
            "messages",
            Set.of("id", "conversation_id", "sender_id", "message_type", "sent_at", "read_at"),
            "reviews",
            Set.of("id", "booking_id", "reviewer_id", "reviewee_id", "rating", "created_at"));

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("G45: every table about people is exported, or there is a reason why not")
    void exportedTables() {
        Set<String> decided = new TreeSet<>(PersonalTables.read(exportSql()));
        assertThat(decided).doesNotContainAnyElementsOf(TABLES_NOT_EXPORTED.keySet());
        decided.addAll(TABLES_NOT_EXPORTED.keySet());
        assertThat(decided)
                .as("name the new table in ExportSection, or here with the reason why not")
                .containsAll(PersonalTables.in(DATABASE));
    }

    @Test
    @DisplayName("G45: every column of what is exported is exported, or there is a reason why not")
    void exportedColumns() {
        Set<String> undecided = new TreeSet<>();
        Set<String> tables = new TreeSet<>(PersonalTables.in(DATABASE));
        tables.retainAll(PersonalTables.read(exportSql()));
        for (String table : tables) {
            Set<String> columns = new TreeSet<>(PersonalTables.columnsOf(DATABASE, table));
            columns.removeAll(PersonalTables.columnsRead(exportSql(), table));
            columns.remove("version");
            columns.forEach(column -> undecided.add(table + "." + column));
        }
        assertThat(undecided)
                .as("name the new column in ExportSection, or here with the reason why not")
                .isEqualTo(COLUMNS_NOT_EXPORTED.keySet());
    }

    @Test
    @DisplayName("G45: every table about people is erased, or there is a reason why not")
    void erasedTables() {
        Set<String> decided = Arrays.stream(Trace.values())
                .flatMap(trace -> PersonalTables.written(trace.sql()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(decided).doesNotContainAnyElementsOf(TABLES_NOT_ERASED.keySet());
        decided.addAll(TABLES_NOT_ERASED.keySet());
        assertThat(decided)
                .as("name the new table in Trace, or here with the reason why not")
                .containsAll(PersonalTables.in(DATABASE));
    }

    @Test
    @DisplayName("G45: of a row that stays every column is emptied, or was decided to stay")
    void erasedColumns() {
        for (Trace trace : Trace.values()) {
            if (trace.sql().startsWith("UPDATE")) {
                String table = PersonalTables.written(trace.sql()).iterator().next();
                Set<String> columns = new TreeSet<>(PersonalTables.columnsOf(DATABASE, table));
                columns.removeAll(PersonalTables.columnsSet(trace.sql()));
                assertThat(columns)
                        .as("empty the new column of %s in Trace, or name it here", table)
                        .isEqualTo(COLUMNS_NOT_ERASED.get(table));
            }
        }
    }

    private static String exportSql() {
        return Arrays.stream(ExportSection.values()).map(ExportSection::sql).collect(Collectors.joining("\n"));
    }
}
