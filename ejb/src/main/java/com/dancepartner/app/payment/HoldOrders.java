package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.PaymentReference;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeIntents;
import com.dancepartner.app.payment.stripe.StripeLookup;
import com.dancepartner.domain.payment.HoldTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands that concern a client's card: saved, held, charged, let go. Called without a transaction. */
@ApplicationScoped
public class HoldOrders {

    @Inject
    PaymentJournal journal;

    @Inject
    Customers customers;

    @Inject
    StripeIntents intents;

    @Inject
    StripeCards cards;

    @Inject
    StripeLookup lookup;

    public void saveCard(PaymentTask task) {
        HoldTerms terms = task.holdTerms();
        if (terms.insteadOf() != null) {
            cards.abandon(task.why().step("instead"), terms.insteadOf());
        }
        String customer = customerOf(task);
        SetupState state = task.earlier(() -> lookup.setup(task.why(), customer))
                .map(cards::find)
                .orElseGet(() -> cards.save(task.why(), customer, terms.card()));
        journal.cardSaved(task.lease(), state);
    }

    public void authorise(PaymentTask task) {
        HoldTerms terms = task.holdTerms();
        IntentState state = abandoned(task.why(), terms.insteadOf()).orElseGet(() -> hold(task, terms));
        journal.authorised(task.lease(), state);
    }

    public void charge(PaymentTask task) {
        String customer = customerOf(task);
        IntentState state = earlier(task, customer)
                .orElseGet(() -> intents.charge(
                        task.why(), task.amount(), customer, task.holdTerms().card()));
        journal.charged(task.lease(), state);
    }

    public void release(PaymentTask task) {
        task.intent().ifPresent(intent -> letGo(task.why(), intent));
        journal.released(task.lease(), task.paymentIntentId());
    }

    private IntentState hold(PaymentTask task, HoldTerms terms) {
        String customer = customerOf(task);
        return earlier(task, customer)
                .map(found -> wantsOwner(found, terms) ? intents.askOwner(task.why(), found.id(), terms.card()) : found)
                .orElseGet(() -> hold(task, terms, customer));
    }

    private IntentState hold(PaymentTask task, HoldTerms terms, String customer) {
        return terms.offSession()
                ? intents.holdSaved(task.why(), task.amount(), customer, terms.card())
                : intents.hold(task.why(), task.amount(), customer, terms.card());
    }

    private Optional<IntentState> earlier(PaymentTask task, String customer) {
        return task.earlier(() -> lookup.intent(task.why(), customer)).map(intents::find);
    }

    private static boolean wantsOwner(IntentState found, HoldTerms terms) {
        return terms.offSession() && found.wantsOwner();
    }

    /** @return the hold that came to stand before it could be given up */
    private Optional<IntentState> abandoned(PaymentReference why, @Nullable String intent) {
        if (intent == null) {
            return Optional.empty();
        }
        if (StripeCards.isSetup(intent)) {
            cards.abandon(why.step("instead"), intent);
            return Optional.empty();
        }
        return intents.abandon(why, intent);
    }

    private void letGo(PaymentReference why, String intent) {
        if (StripeCards.isSetup(intent)) {
            cards.abandon(why, intent);
        } else {
            intents.release(why, intent);
        }
    }

    private String customerOf(PaymentTask task) {
        String customer = task.customerId();
        return customer == null ? customers.of(task.clientId()) : customer;
    }
}
