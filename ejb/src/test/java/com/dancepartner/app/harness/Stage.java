package com.dancepartner.app.harness;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.Bookings;
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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People and bookings to begin with, made by the product's own classes. */
public final class Stage {

    /** The platform's part of what is paid, in basis points. */
    public static final int FEE_BPS = 1500;

    private static final Place LISBON = new Place("Lisbon", "PT", 38.7227, -9.1449, "Europe/Lisbon");

    private final Container container;
    private final StripeSide stripe;

    Stage(Container container, StripeSide stripe) {
        this.container = container;
        this.stripe = stripe;
    }

    /** A host who can be booked and sent money. */
    public record Host(UUID userId, UUID profileId, String accountId) {}

    /** A booking that is still to be paid, with its payment. */
    public record Deal(UUID bookingId, UUID paymentId, UUID clientId, Host host, Money amount, TimeSpan schedule) {}

    /** A host with a Stripe account who asks for payment in this currency. */
    public Host host(String currency) {
        String account = "acct_" + UUID.randomUUID().toString().replace("-", "");
        stripe.account(account, LISBON.country());
        return container.in(() -> {
            User user = user(UserType.HOST);
            HostProfile profile = profile(user.id(), account, new Money(4000, currency));
            return new Host(user.id(), profile.id(), account);
        });
    }

    public UUID client() {
        return container.in(() -> user(UserType.CLIENT).id());
    }

    /** An hour from tomorrow at this time: near enough for the money to be held at once. */
    public TimeSpan soon() {
        return TimeSpan.of(now().plus(Duration.ofHours(26)), Duration.ofHours(1));
    }

    /** An hour in 20 days: the card is saved first. */
    public TimeSpan later() {
        return TimeSpan.of(now().plus(Duration.ofDays(20)), Duration.ofHours(1));
    }

    /** A booking of new people for {@link #soon}, paid by {@code pm_card_visa}. */
    public Deal deal(Money amount) {
        return deal(amount, soon(), "pm_card_visa");
    }

    /**
     * A booking of new people.
     *
     * @param card such as {@code pm_card_visa}
     */
    public Deal deal(Money amount, TimeSpan schedule, String card) {
        return deal(host(amount.currency()), client(), amount, schedule, card);
    }

    /** A booking of these people; nobody has told Stripe of it yet. */
    public Deal deal(Host host, UUID client, Money amount, TimeSpan schedule, String card) {
        return container.in(() -> {
            UUID booking = reserve(host, client, price(amount, schedule), schedule);
            Charges.Obligation owed =
                    new Charges.Obligation(booking, null, client, host.profileId(), amount, FEE_BPS, schedule);
            UUID payment = container.get(Charges.class).open(owed, card, now());
            return new Deal(booking, payment, client, host, amount, schedule);
        });
    }

    private UUID reserve(Host host, UUID client, Price price, TimeSpan schedule) {
        Booking request = Booking.request(
                new BookingRequest(
                        Ids.next(),
                        client,
                        host.userId(),
                        host.profileId(),
                        (short) 1,
                        new Meeting(schedule, Duration.ZERO, LISBON.timeZone(), "At the door", null, null),
                        price,
                        false,
                        CancellationPolicy.STANDARD.terms(now(), schedule.start()),
                        "1234"),
                now());
        Bookings bookings = container.get(Bookings.class);
        bookings.queueFor(client, host.userId());
        if (!bookings.reserve(request)) {
            throw new AssertionError("the hour is taken");
        }
        return request.id();
    }

    private static Price price(Money amount, TimeSpan schedule) {
        long minutes = Duration.between(schedule.start(), schedule.end()).toMinutes();
        Price price =
                Price.of(new Money(Math.round(amount.minor() * 60.0 / minutes), amount.currency()), minutes, FEE_BPS);
        if (!price.total().equals(amount)) {
            throw new IllegalArgumentException("no hourly rate makes " + amount + ": let the session last an hour");
        }
        return price;
    }

    private User user(UserType type) {
        EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.com");
        User user = new User(address, "hash", "Somebody", "Else", type, now());
        user.verifyEmail(now());
        container.get(Users.class).add(user);
        return user;
    }

    private HostProfile profile(UUID user, String account, Money rate) {
        Offer offer = new Offer("Dance with me", "", rate, LISBON);
        HostProfile profile =
                new HostProfile(user, offer, Set.of(new OfferedStyle((short) 1, 4, DanceRole.LEAD)), now());
        profile.verify(Verifier.HOST, VerificationStatus.PENDING, now());
        profile.verify(Verifier.STAFF, VerificationStatus.APPROVED, now());
        profile.connected(account, now());
        profile.transfersAre(true, now());
        container.get(HostProfiles.class).add(profile);
        container
                .get(AvailabilityWindows.class)
                .replace(
                        profile.id(),
                        List.of(new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0))));
        return profile;
    }

    private Instant now() {
        return container.clock().instant();
    }
}
