package com.dancepartner.app.booking;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.CancellationPolicy;
import com.dancepartner.domain.booking.Meeting;
import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.booking.Why;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two hours of one client with one host for 100 euros, in every state, walked there by moves; and that host. */
public final class Booked {

    public static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID HOST = UUID.fromString("00000000-0000-7000-8000-000000000002");
    public static final UUID STAFF = UUID.fromString("00000000-0000-7000-8000-000000000003");
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    /** A Friday. */
    public static final Instant START = Instant.parse("2026-11-27T20:00:00Z");

    public static final Instant END = START.plus(Duration.ofHours(2));

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Why ILL = new Why("illness", "ill");

    private Booked() {}

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    public static Booking request() {
        TimeSpan schedule = new TimeSpan(START, END);
        return Booking.request(
                new BookingRequest(
                        Ids.next(),
                        CLIENT,
                        HOST,
                        UUID.randomUUID(),
                        (short) 1,
                        new Meeting(schedule, Duration.ofMinutes(15), LISBON.getId(), "At the door", null, null),
                        Price.of(new Money(5000, "EUR"), 120, 1500),
                        false,
                        CancellationPolicy.STANDARD.terms(NOW, START),
                        "1234"),
                NOW);
    }

    public static Booking in(BookingStatus status) {
        Booking booking = request();
        if (status != BookingStatus.AWAITING_PAYMENT) {
            done(booking.authorised(NOW.plus(Duration.ofDays(7)), NOW));
        }
        switch (status) {
            case AWAITING_PAYMENT, PENDING -> {}
            case CONFIRMED -> confirm(booking);
            case IN_PROGRESS -> start(booking);
            case COMPLETED -> complete(booking);
            case CANCELLED -> done(booking.cancel(CLIENT, ILL, true, NOW));
            case DECLINED -> done(booking.decline(HOST, ILL, NOW));
            case EXPIRED -> done(booking.expire(booking.respondBy()));
            case NO_SHOW -> miss(booking);
            case DISPUTED -> {
                complete(booking);
                done(booking.dispute(CLIENT, Actor.CLIENT, "not so", END));
            }
        }
        return booking;
    }

    private static void confirm(Booking booking) {
        done(booking.confirm(HOST, NOW));
    }

    private static void start(Booking booking) {
        confirm(booking);
        done(booking.start(HOST, "1234", START));
    }

    private static void complete(Booking booking) {
        start(booking);
        done(booking.complete(HOST, END));
    }

    private static void miss(Booking booking) {
        confirm(booking);
        done(booking.reportNoShow(HOST, "nobody came", true, START.plus(Duration.ofMinutes(30))));
    }

    private static void done(BookingChanged changed) {
        if (changed.event().wire().isEmpty()) {
            throw new AssertionError(changed);
        }
    }

    /** A host in Lisbon who can be booked for salsa, for 40 euros an hour. */
    static HostProfile host() {
        Place lisbon = new Place("Lisbon", "PT", 38.7227, -9.1449, LISBON.getId());
        HostProfile profile = new HostProfile(
                HOST,
                new Offer("Dance with me", "", new Money(4000, "EUR"), lisbon),
                Set.of(new OfferedStyle((short) 1, 4, DanceRole.LEAD)),
                NOW);
        profile.verify(Verifier.HOST, VerificationStatus.PENDING, NOW);
        profile.verify(Verifier.STAFF, VerificationStatus.APPROVED, NOW);
        profile.connected("acct_1", NOW);
        profile.transfersAre(true, NOW);
        return profile;
    }

    /** Friday nights. */
    static HostCalendar calendar(BookingRules rules) {
        WeeklyWindow friday = new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0));
        return new HostCalendar(LISBON, List.of(friday), rules, Exceptions.NONE);
    }

    /** The policy of a new installation. */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    static CancellationSettings cancellation() {
        CancellationSettings settings = new CancellationSettings();
        CancellationPolicy standard = CancellationPolicy.STANDARD;
        settings.freeUntil = standard.freeUntil();
        settings.lateFeeBps = standard.lateFeeBps();
        settings.grace = standard.grace();
        settings.noGraceWithin = standard.noGraceWithin();
        settings.noShowFeeBps = standard.noShowFeeBps();
        return settings;
    }
}
