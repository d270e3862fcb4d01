package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Ending;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Bill;
import com.dancepartner.domain.payment.Bills;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The words of a client's receipt: one for a booking, of all that was taken for session and extensions (R358). */
@ApplicationScoped
public class ReceiptLetters {

    @Inject
    Bills bills;

    @Inject
    PaymentCommands commands;

    /** Whether Stripe has answered all that decides what the client pays: until then no receipt is written. */
    public boolean isDue(UUID bookingId) {
        return bills.get(bookingId).parts().stream().noneMatch(this::isUnderWay);
    }

    private boolean isUnderWay(Payment part) {
        return commands.hasPending(part.id(), PaymentOperation.CAPTURE)
                || commands.hasPending(part.id(), PaymentOperation.RELEASE);
    }

    public String subject(UUID bookingId) {
        return "Your receipt: " + bills.get(bookingId).captured().text();
    }

    public String words(Booking booking) {
        Bill bill = bills.get(booking.id());
        return lines(booking, bill)
                + line("Total", bill.captured())
                + letGo(bill.letGo())
                + "Fee for paying by card: none\n\nReceipt for booking " + booking.id();
    }

    private static String lines(Booking booking, Bill bill) {
        return fee(booking.ending()).map(what -> line(what, bill.captured())).orElseGet(() -> items(bill));
    }

    /** What a client pays who did not dance. */
    private static Optional<String> fee(Ending ending) {
        Long cents = ending.feeCents();
        if (cents == null || cents == 0) {
            return Optional.empty();
        }
        return Optional.of(ending.noShowParty() == null ? "Fee for cancelling late" : "Fee for not coming");
    }

    private static String items(Bill bill) {
        return bill.parts().stream()
                .filter(Payment::isCaptured)
                .map(part -> line(part.changeId() == null ? "Session" : "Extension", part.captured()))
                .collect(Collectors.joining());
    }

    private static String letGo(Money rest) {
        return rest.isZero() ? "" : line("Held on your card and let go", rest);
    }

    private static String line(String what, Money amount) {
        return what + ": " + amount.text() + "\n";
    }
}
