package com.dancepartner.app.review;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.review.Review;
import com.dancepartner.domain.review.Reviews;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying how it was. */
@Stateless
public class ReviewDesk {

    private static final int SHOWN = 50;

    @Inject
    Reviews reviews;

    @Inject
    Bookings bookings;

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    public ReviewView write(UUID callerId, UUID bookingId, ReviewInput input) {
        Booking booking = bookings.get(bookingId);
        if (booking.partyOf(callerId) != Actor.CLIENT) {
            throw BusinessException.forbidden("Only the client reviews a session");
        }
        if (booking.status() != BookingStatus.COMPLETED) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT,
                    "A session is reviewed after it was completed; this booking is "
                            + booking.status().wire(),
                    "status");
        }
        Review review =
                new Review(bookingId, callerId, booking.hostId(), input.rating(), input.comment(), clock.instant());
        reviews.add(review);
        changes.fire(new HostChanged(booking.hostProfileId()));
        return view(review);
    }

    /** @param callerId null when nobody is signed in */
    public ReviewList ofHost(@Nullable UUID callerId, UUID profileId) {
        return new ReviewList(reviews.of(profiles.getShown(profileId, callerId).userId(), SHOWN).stream()
                .map(this::view)
                .toList());
    }

    private ReviewView view(Review review) {
        return new ReviewView(
                review.id(),
                users.get(review.reviewerId()).displayName(),
                review.rating(),
                review.comment(),
                review.createdAt());
    }
}
