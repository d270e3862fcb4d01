package com.dancepartner.app.payment;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What tests of money do again and again. */
final class MoneyPlay {

    static final Money PRICE = new Money(4000, "EUR");

    private final MoneyContainer money;
    private int told;

    MoneyPlay(MoneyContainer money) {
        this.money = money;
    }

    Deal held(String card) {
        Deal deal = money.stage().deal(PRICE, money.stage().soon(), card);
        money.settle(deal);
        return deal;
    }

    Deal captured(String card) {
        Deal deal = held(card);
        capture(deal);
        money.settle(deal);
        return deal;
    }

    void capture(Deal deal) {
        money.run(now -> charges().captureAll(deal.bookingId(), now));
    }

    void refund(Deal deal, long minor) {
        money.run(now -> charges().refund(deal.bookingId(), new Money(minor, "EUR"), now));
    }

    void release(Deal deal) {
        money.run(now -> charges().release(deal.bookingId(), now));
    }

    void transfer(Deal deal) {
        money.run(now -> money.get(Payments.class)
                .getForUpdate(deal.paymentId())
                .transfer(now)
                .ifPresent(money.get(PaymentCommands.class)::add));
    }

    /** A tip after the session, not charged yet. @return its payment */
    UUID tip(Deal deal, String card) {
        int ignored = money.books().change("UPDATE bookings SET status = 'completed' WHERE id = ?", deal.bookingId());
        return money.in(() -> {
            Payment tip = Payment.tip(
                    deal.bookingId(),
                    deal.clientId(),
                    deal.host().profileId(),
                    new Money(700, "EUR"),
                    money.clock().instant());
            money.get(Payments.class).add(tip);
            money.get(PaymentCommands.class).add(tip.charge(card, money.clock().instant()));
            return tip.id();
        });
    }

    void settle(UUID paymentId) {
        money.get(PaymentWorker.class).settle(paymentId);
    }

    /** As Stripe would, through its endpoint. */
    void tell(String type, String objectId) {
        money.notice(type, objectId);
    }

    void tellOfHost(String account, String type, String objectId) {
        told++;
        handle(new WebhookNotice("evt_host_" + told, type, objectId, account, WebhookNotice.WEBHOOK));
    }

    void handle(WebhookNotice notice) {
        money.get(EventRouter.class).handle(notice);
    }

    /** What the payment has in this column. */
    String of(UUID paymentId, String column) {
        return money.books().text("SELECT %s FROM payments WHERE id = ?".formatted(column), paymentId);
    }

    String charge(Deal deal) {
        return of(deal.paymentId(), "stripe_charge_id");
    }

    long balance(String account, UUID paymentId) {
        return money.books()
                .number(
                        "SELECT coalesce(sum(amount_cents), 0) FROM ledger_entries WHERE account = ? AND payment_id = ?",
                        account,
                        paymentId);
    }

    List<JsonNode> list(String path) {
        return money.stripe().list(path);
    }

    /** A dispute at the client's bank. @return Stripe's id of it */
    String dispute(Deal deal, boolean inquiry) {
        return money.stripe()
                .order(
                        "disputes",
                        String.format(Locale.ROOT, "{\"charge\":\"%s\",\"inquiry\":%b}", charge(deal), inquiry))
                .path("id")
                .asText();
    }

    void close(String dispute, String status) {
        money.stripe().order("disputes/close", "{\"id\":\"" + dispute + "\",\"status\":\"" + status + "\"}");
    }

    /** Client and host do not agree. */
    void disputeHere(Deal deal) {
        money.run(now -> {
            money.get(Bookings.class).getForUpdate(deal.bookingId());
            charges().freeze(deal.bookingId());
        });
        int ignored = money.books().change("UPDATE bookings SET status = 'disputed' WHERE id = ?", deal.bookingId());
    }

    private Charges charges() {
        return money.get(Charges.class);
    }
}
