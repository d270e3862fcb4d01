package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The words of mails about tips, refunds and failed payouts. */
@ApplicationScoped
public class MoneyLetters {

    @Inject
    Payments payments;

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    BookingLetters sessions;

    public Letter compose(NotificationKind kind, UUID readerId, String text) {
        User reader = users.get(readerId);
        MoneyDetail detail = MoneyDetail.parse(text);
        String amount = detail.amount().text();
        return switch (kind) {
            case TIP_RECEIPT ->
                letter(
                        reader,
                        detail,
                        "Your tip: " + amount,
                        "Thank you. All of the " + amount + " is the host's; no fee is taken of it.");
            case TIP_RECEIVED ->
                letter(
                        reader,
                        detail,
                        "You got a tip: " + amount,
                        "All of the " + amount + " is yours, and comes with your next payouts.");
            case REFUND_SENT ->
                letter(
                        reader,
                        detail,
                        "Your refund: " + amount,
                        "We sent " + amount
                                + " back to the card that you paid with. It is on your statement within 5 to"
                                + " 10 days.");
            case REFUND_RETURNED ->
                letter(
                        reader,
                        detail,
                        "Your refund of " + amount + " came back",
                        "Your bank sent it back to us. It is yours all the same: we will write to you to find another"
                                + " way to pay it.");
            case PAYOUT_FAILED ->
                Letter.to(
                        reader,
                        "A payout to your bank failed: " + amount,
                        "Your bank did not take " + amount
                                + " that Stripe sent. The money is safe in your Stripe account."
                                + " Your earnings page says why, and what to do next.");
            default -> throw new IllegalArgumentException(kind + " is not about money");
        };
    }

    private Letter letter(User reader, MoneyDetail detail, String subject, String words) {
        Booking booking = bookings.get(payments.get(detail.subject()).bookingId());
        return Letter.to(reader, subject, subject + ".\n\n" + sessions.session(booking, reader) + "\n\n" + words);
    }
}
