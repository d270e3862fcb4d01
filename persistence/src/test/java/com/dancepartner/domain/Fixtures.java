package com.dancepartner.domain;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.CancellationPolicy;
import com.dancepartner.domain.booking.Meeting;
import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People, hosts and bookings in the states that tests begin with, reached the way the product reaches them. */
public final class Fixtures {

    /** A Wednesday. */
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    public static final Place LISBON = new Place("Lisbon", "PT", 38.7227, -9.1449, "Europe/Lisbon");

    private Fixtures() {}

    public static User client(EntityManager entities) {
        User user = new User(
                new EmailAddress(UUID.randomUUID() + "@example.com"), "hash", "Client", "One", UserType.CLIENT, NOW);
        new Users(entities).add(user);
        return user;
    }

    /** A host who can be booked: salsa as lead, Friday nights 20:00 to 02:00, 40 euros an hour. */
    public static HostProfile host(EntityManager entities, Place place) {
        User user = new User(
                new EmailAddress(UUID.randomUUID() + "@example.com"), "hash", "Host", "Two", UserType.HOST, NOW);
        user.verifyEmail(NOW);
        new Users(entities).add(user);
        HostProfile profile =
                new HostProfile(user.id(), offer(place), Set.of(new OfferedStyle((short) 1, 4, DanceRole.LEAD)), NOW);
        profile.verify(Verifier.HOST, VerificationStatus.PENDING, NOW);
        profile.verify(Verifier.STAFF, VerificationStatus.APPROVED, NOW);
        profile.connected("acct_" + UUID.randomUUID(), NOW);
        profile.transfersAre(true, NOW);
        new HostProfiles(entities).add(profile);
        new AvailabilityWindows(entities)
                .replace(
                        profile.id(),
                        List.of(new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0))));
        return profile;
    }

    /** 40 euros an hour. */
    public static Offer offer(Place place) {
        return new Offer("Dance with me", "", new Money(4000, "EUR"), place);
    }

    /** A request for this span, at 50 euros an hour and without a buffer, not yet in the database. */
    public static Booking request(UUID clientId, UUID hostId, UUID profileId, Instant start, Duration length) {
        return Booking.request(
                asked(clientId, hostId, profileId, TimeSpan.of(start, length), Duration.ZERO, false), NOW);
    }

    /** What a request fixes: 50 euros an hour, of which the platform keeps 15 %; the usual terms of cancellation. */
    public static BookingRequest asked(
            UUID clientId, UUID hostId, UUID profileId, TimeSpan schedule, Duration buffer, boolean instant) {
        return new BookingRequest(
                Ids.next(),
                clientId,
                hostId,
                profileId,
                (short) 1,
                new Meeting(schedule, buffer, "Europe/Lisbon", "At the door", null, null),
                Price.of(new Money(5000, "EUR"), schedule.length().toMinutes(), 1500),
                instant,
                CancellationPolicy.STANDARD.terms(NOW, schedule.start()),
                "1234");
    }
}
