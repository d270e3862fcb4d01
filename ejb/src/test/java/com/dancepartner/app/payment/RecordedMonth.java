package com.dancepartner.app.payment;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A month of bookings whose webhooks nobody has heard yet: all that can happen to money, at least once. */
final class RecordedMonth {

    private static final String VISA = "pm_card_visa";
    private static final String ASKS = "pm_card_authenticationRequired";

    private final MoneyContainer money;
    private final MoneyPlay play;
    private final List<WebhookNotice> notices = new ArrayList<>();
    private final ForeignHand stripe;

    RecordedMonth(MoneyContainer money, ForeignHand stripe) {
        this.stripe = stripe;
        this.money = money;
        this.play = new MoneyPlay(money);
    }

    /** Plays it. @return what Stripe has to tell, oldest first */
    List<WebhookNotice> play() {
        holds();
        captures();
        refunds();
        disputes();
        tips();
        savedCards();
        hosts();
        money.advance(Duration.ofMinutes(10)); // refunds fail some seconds later
        money.stripe().events().forEach(event -> note(event, null));
        return notices;
    }

    private void holds() {
        for (int i = 0; i < 3; i++) {
            play.held(VISA);
        }
        Deal released = play.held(VISA);
        play.release(released);
        money.settle(released);
        play.held("pm_card_chargeDeclined");
        authenticate(play.held(ASKS).paymentId(), true);
        authenticate(play.held(ASKS).paymentId(), true);
        authenticate(play.held(ASKS).paymentId(), false);
        play.held(ASKS);
        Deal lapsing = play.held(VISA);
        stripe.cancel(play.of(lapsing.paymentId(), "stripe_payment_intent_id"));
    }

    private void captures() {
        for (int i = 0; i < 3; i++) {
            sent(play.captured(VISA));
        }
        Deal fee = play.held(VISA);
        money.run(now -> money.get(Charges.class).captureFee(fee.bookingId(), new Money(2000, "EUR"), now));
        money.settle(fee);
    }

    private void refunds() {
        refunded(play.captured(VISA), 4000);
        refunded(sent(play.captured(VISA)), 1500);
        refunded(play.captured("pm_card_refundFail"), 4000);
        Deal twice = play.captured("pm_card_refundFail");
        refunded(twice, 1000);
        refunded(twice, 500);
    }

    private void disputes() {
        String won = play.dispute(play.captured(VISA), false);
        String lost = play.dispute(sent(play.captured(VISA)), false);
        String asked = play.dispute(play.captured(VISA), true);
        play.dispute(play.captured(VISA), false);
        play.captured("pm_card_createDispute");
        play.close(won, "won");
        play.close(lost, "lost");
        play.close(asked, "won");
    }

    private void tips() {
        Deal deal = play.captured(VISA);
        tip(deal, VISA);
        authenticate(tip(deal, ASKS), true);
        authenticate(tip(deal, ASKS), false);
    }

    private void savedCards() {
        saved(VISA);
        authenticate(saved(ASKS).paymentId(), true);
        authenticate(saved(ASKS).paymentId(), false);
    }

    private void hosts() {
        String stopped = sent(play.captured(VISA)).host().accountId();
        requirements(stopped, "inactive");
        String back = sent(play.captured(VISA)).host().accountId();
        requirements(back, "inactive");
        requirements(back, "active");
        String paid = sent(play.captured(VISA)).host().accountId();
        payout(paid, "");
        payout(paid, ",\"failure_code\":\"account_closed\"");
        for (String account : List.of(stopped, back, paid)) {
            stripe.eventsOf(account).forEach(event -> note(event, account));
        }
    }

    private Deal saved(String card) {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), card);
        money.settle(deal);
        return deal;
    }

    private Deal sent(Deal deal) {
        play.transfer(deal);
        money.settle(deal);
        return deal;
    }

    private void refunded(Deal deal, long minor) {
        play.refund(deal, minor);
        money.settle(deal);
    }

    private UUID tip(Deal deal, String card) {
        UUID tip = play.tip(deal, card);
        play.settle(tip);
        return tip;
    }

    private void authenticate(UUID payment, boolean passed) {
        money.stripe().authenticate(play.of(payment, "next_action_url"), passed);
    }

    private void requirements(String account, String transfers) {
        JsonNode ignored = money.stripe()
                .order(
                        "accounts/requirements",
                        "{\"account\":\"" + account + "\",\"transfers\":\"" + transfers + "\"}");
    }

    private void payout(String account, String more) {
        JsonNode ignored = money.stripe()
                .order(
                        "accounts/payout",
                        "{\"account\":\"" + account + "\",\"currency\":\"eur\",\"amount\":500" + more + "}");
    }

    private void note(JsonNode event, @Nullable String account) {
        notices.add(new WebhookNotice(
                event.path("id").asText(),
                event.path("type").asText(),
                event.at("/data/object/id").asText(),
                account,
                WebhookNotice.WEBHOOK));
    }
}
