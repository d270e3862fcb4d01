package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.reconciliation.StripeHold;
import com.dancepartner.domain.reconciliation.StripeMovement;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Stripe says that happened to our money. Reads only; never called inside a database transaction. */
@ApplicationScoped
public class StripeBooks {

    private static final long PAGE = 100;
    private static final int LOOKS = 5;
    private static final String SOURCE = "data.source";
    private static final String UNKNOWN_OBJECT = "resource_missing";

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    StripeSettings settings;

    /** All that moved our balance in this time of Stripe's clock, inclusive and exclusive; the epoch means always. */
    public List<StripeMovement> movements(Instant from, Instant to) {
        return movements(BalanceTransactionListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .setLt(to.getEpochSecond())
                .build());
    }

    /** All that one object ever did to our balance; nothing where Stripe does not know it. */
    public List<StripeMovement> movementsOf(String reference) {
        return known(() -> all(
                        after -> v1().balanceTransactions()
                                .list(entries(after).setSource(reference).build()),
                        StripeBooks::movement))
                .orElse(List.of());
    }

    /** Intents to pay that were made since. */
    public List<StripeHold> holdsSince(Instant from) {
        PaymentIntentListParams.Created since = PaymentIntentListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .build();
        return all(
                after -> v1().paymentIntents()
                        .list(PaymentIntentListParams.builder()
                                .setLimit(PAGE)
                                .setStartingAfter(after)
                                .setCreated(since)
                                .build()),
                StripeBooks::hold);
    }

    /** One intent to pay; nothing where Stripe does not know it. */
    public Optional<StripeHold> hold(String intentId) {
        return known(
                () -> hold(StripeErrors.translate(() -> v1().paymentIntents().retrieve(intentId))));
    }

    /** Status of a card dispute in Stripe's words; nothing where Stripe does not know it. */
    public Optional<String> disputeStatus(String disputeId) {
        return known(() ->
                StripeErrors.translate(() -> v1().disputes().retrieve(disputeId).getStatus()));
    }

    /**
     * The balance together with what moved since a time and is in it.
     *
     * @return nothing where so much moves that the two could not be read together
     */
    public Optional<StripeBalance> balanceSince(Instant since) {
        BalanceTransactionListParams.Created young = BalanceTransactionListParams.Created.builder()
                .setGte(since.getEpochSecond())
                .build();
        List<StripeMovement> before = movements(young);
        for (int look = 0; look < LOOKS; look++) {
            Map<String, Long> balance = balance();
            List<StripeMovement> after = movements(young);
            if (after.equals(before)) {
                return Optional.of(new StripeBalance(balance, after));
            }
            before = after;
        }
        return Optional.empty();
    }

    /** Whether Stripe is in the mode, live or test, that the key in use says. */
    public boolean modeFitsKey() {
        return Objects.equals(
                settings.isLive(),
                StripeErrors.translate(() -> v1().balance().retrieve().getLivemode()));
    }

    private List<StripeMovement> movements(BalanceTransactionListParams.Created created) {
        return all(
                after -> v1().balanceTransactions()
                        .list(entries(after).setCreated(created).build()),
                StripeBooks::movement);
    }

    /** Available and pending together, in minor units by currency. */
    private Map<String, Long> balance() {
        Balance balance = StripeErrors.translate(() -> v1().balance().retrieve());
        Map<String, Long> sums = new TreeMap<>();
        balance.getAvailable().forEach(part -> sums.merge(capitals(part.getCurrency()), part.getAmount(), Long::sum));
        balance.getPending().forEach(part -> sums.merge(capitals(part.getCurrency()), part.getAmount(), Long::sum));
        return sums;
    }

    private static BalanceTransactionListParams.Builder entries(@Nullable String after) {
        return BalanceTransactionListParams.builder()
                .setLimit(PAGE)
                .setStartingAfter(after)
                .addExpand(SOURCE);
    }

    private static StripeMovement movement(BalanceTransaction entry) {
        return new StripeMovement(
                entry.getId(),
                Objects.requireNonNullElse(entry.getSource(), entry.getId()),
                StripeOrigins.part(entry),
                capitals(entry.getCurrency()),
                entry.getAmount(),
                entry.getFee(),
                Instant.ofEpochSecond(entry.getCreated()),
                StripeOrigins.of(entry.getSourceObject()));
    }

    private static StripeHold hold(PaymentIntent intent) {
        return new StripeHold(
                intent.getId(),
                intent.getStatus(),
                capitals(intent.getCurrency()),
                Objects.requireNonNullElse(intent.getAmountCapturable(), 0L),
                Instant.ofEpochSecond(intent.getCreated()),
                StripeOrigins.of(intent));
    }

    /** All pages of a list. */
    private static <T extends HasId, R> List<R> all(PageCall<T> call, Function<T, R> reading) {
        List<R> all = new ArrayList<>();
        String last = null;
        StripeCollection<T> page;
        do {
            String after = last;
            page = StripeErrors.translate(() -> call.after(after));
            for (T entry : page.getData()) {
                all.add(reading.apply(entry));
                last = entry.getId();
            }
        } while (page.getHasMore());
        return all;
    }

    private static <T> Optional<T> known(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (StripeRefusal e) {
            if (e.code().equals(UNKNOWN_OBJECT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String capitals(String currency) {
        return currency.toUpperCase(Locale.ROOT);
    }

    private V1Services v1() {
        return connection.client().v1();
    }

    /** Asks for one page. */
    private interface PageCall<T extends HasId> {
        StripeCollection<T> after(@Nullable String last) throws StripeException;
    }

    /**
     * What we have at Stripe.
     *
     * @param sums available and pending, in minor units by currency
     * @param since what moved after the time that was asked for, and is part of it
     */
    public record StripeBalance(Map<String, Long> sums, List<StripeMovement> since) {}
}
