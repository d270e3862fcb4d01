package com.dancepartner.system;

import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A booking in every status, put there by SQL, with people to ask things of it. What is ahead starts in three days and costs
 * something to cancel; what runs began ten minutes ago; what is over was over more than 72 hours ago. No deadline comes up.
 */
final class BookingStates {

    static final String PIN = "1234";

    private static final int CENTS = 4000;

    private final Instant now = Hosts.now();
    private final Instant noon = Hosts.noonIn(3);
    private final List<Cast> casts = List.of(new Cast(), new Cast());
    private final Map<BookingStatus, String> ids = new EnumMap<>(BookingStatus.class);
    private final Map<BookingStatus, String> before = new EnumMap<>(BookingStatus.class);

    BookingStates() {
        for (BookingStatus status : BookingStatus.values()) {
            ids.put(status, insert(status));
            before.put(status, state(status));
        }
    }

    /** People for half of the bookings: so many calls of one are too many. */
    private static final class Cast {
        private final Hosts.Host host = Hosts.bookable();
        private final Product.Person client = Product.person("client");
        private final Map<StateMatrix.Caller, Api> callers = Map.of(
                StateMatrix.Caller.CLIENT, client.api(),
                StateMatrix.Caller.HOST, host.person().api(),
                StateMatrix.Caller.STRANGER, Product.person("client").api(),
                StateMatrix.Caller.SUPPORT, Staff.member("SUPPORT").api());
    }

    private static int place(BookingStatus status) {
        return List.of(BookingStatus.values()).indexOf(status);
    }

    private Cast castOf(BookingStatus status) {
        return casts.get(place(status) % casts.size());
    }

    String id(BookingStatus status) {
        return ids.get(status);
    }

    /** Waits when it called too often. */
    Api caller(BookingStatus status, StateMatrix.Caller caller) {
        return castOf(status).callers.get(caller).patient(System.out::println);
    }

    /** Text with a time at which the hosts are free. */
    String filled(String body) {
        return body == null
                ? null
                : body.replace(
                        StateMatrix.FREE_START, noon.plus(Duration.ofDays(2)).toString());
    }

    /** All that was kept of the booking when it was made. */
    String before(BookingStatus status) {
        return before.get(status);
    }

    /** All that is kept of the booking and its money now. */
    String state(BookingStatus status) {
        String id = ids.get(status);
        return String.join("\n", Books.texts("""
                SELECT to_jsonb(b)::text FROM bookings b WHERE b.id = '%1$s'
                UNION ALL SELECT to_jsonb(p)::text FROM payments p WHERE p.booking_id = '%1$s'
                UNION ALL SELECT count(*) || ' commands' FROM payment_commands c JOIN payments p ON p.id = c.payment_id
                           WHERE p.booking_id = '%1$s'
                UNION ALL SELECT count(*) || ' moves' FROM booking_transitions WHERE booking_id = '%1$s'
                UNION ALL SELECT count(*) || ' changes' FROM booking_changes WHERE booking_id = '%1$s'
                UNION ALL SELECT count(*) || ' reports' FROM booking_reports WHERE booking_id = '%1$s'
                """.formatted(id)));
    }

    /** Leaves nothing for deadlines to stumble over, and no money: nobody ever paid it. */
    void retire() {
        String these = "('" + String.join("','", ids.values()) + "')";
        Product.execute("UPDATE bookings SET status = 'declined' WHERE id IN " + these);
        String payments = "(SELECT id FROM payments WHERE booking_id IN " + these + ")";
        Product.execute("SET session_replication_role = replica;"
                + " DELETE FROM payment_transitions WHERE payment_id IN " + payments
                + "; DELETE FROM payment_commands WHERE payment_id IN " + payments
                + "; DELETE FROM payments WHERE booking_id IN " + these);
    }

    private String insert(BookingStatus status) {
        String id = UUID.randomUUID().toString();
        Cast cast = castOf(status);
        Instant start = start(status);
        Product.execute("""
                INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,
                    scheduled_end, blocked_until, time_zone, venue, amount_cents, platform_fee_cents, hourly_rate_cents,
                    platform_fee_bps, currency, free_until, grace_until, late_fee_bps, no_show_fee_bps, start_pin,
                    respond_by, disputed_from, created_at, updated_at)
                VALUES ('%1$s', '%2$s', '%3$s', '%4$s', 1, '%5$s', '%6$s', '%7$s', '%7$s', 'Europe/Lisbon', 'At the door',
                    %8$d, 600, %8$d, 1500, 'EUR', '%9$s', '%9$s', 5000, 10000, '%10$s', '%11$s', %12$s, '%13$s', '%13$s')
                """.formatted(
                        id,
                        cast.client.id(),
                        cast.host.person().id(),
                        cast.host.id(),
                        status.wire(),
                        start,
                        start.plus(Duration.ofHours(1)),
                        CENTS,
                        now.minus(Duration.ofHours(1)),
                        PIN,
                        now.plus(Duration.ofHours(20)),
                        status == BookingStatus.DISPUTED ? "'completed'" : "NULL",
                        now));
        pay(id, cast, status);
        return id;
    }

    private Instant start(BookingStatus status) {
        Duration apart = Duration.ofHours(2L * place(status));
        return switch (status) {
            case AWAITING_PAYMENT, PENDING, CONFIRMED -> noon.plus(apart);
            case IN_PROGRESS -> now.minus(Duration.ofMinutes(10));
            case COMPLETED, CANCELLED, DECLINED, EXPIRED, NO_SHOW, DISPUTED ->
                now.minus(Duration.ofDays(5)).plus(apart);
        };
    }

    private void pay(String bookingId, Cast cast, BookingStatus status) {
        boolean captured = paid(status).equals("captured");
        String payment = UUID.randomUUID().toString();
        Product.execute("""
                INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents, platform_fee_bps,
                    captured_cents, host_share_cents, currency, stripe_payment_intent_id, stripe_charge_id, capture_before,
                    captured_at, transfer_due_at, created_at, updated_at)
                VALUES ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', %6$d, 1500, %7$d, %8$d, 'EUR', 'pi_%1$s', 'ch_%1$s', '%9$s',
                    %10$s, '2999-01-01', '%11$s', '%11$s')
                """.formatted(
                        payment,
                        bookingId,
                        cast.client.id(),
                        cast.host.id(),
                        paid(status),
                        CENTS,
                        captured ? CENTS : 0,
                        captured ? CENTS - 600 : 0,
                        now.plus(Duration.ofDays(6)),
                        captured ? "'" + now + "'" : "NULL",
                        now));
    }

    private static String paid(BookingStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> "requires_action";
            case PENDING, CONFIRMED, IN_PROGRESS -> "authorized";
            case COMPLETED, NO_SHOW, DISPUTED -> "captured";
            case CANCELLED, DECLINED, EXPIRED -> "released";
        };
    }
}
