package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says where a host stands with Stripe, and what to do about it. */
final class OnboardingWords {

    private static final String CONTINUE = "Continue at Stripe's page and give it what is listed here.";

    private OnboardingWords() {}

    static OnboardingView notStarted() {
        return new OnboardingView(
                OnboardingStatus.NOT_STARTED.wire(),
                "You cannot be paid yet",
                "Begin with Stripe, who pays you: have your identity document and your bank account at hand.",
                "",
                false,
                false,
                false,
                List.of(),
                null,
                null);
    }

    /** @param url Stripe's page to continue at, or nothing */
    static OnboardingView of(AccountState state, String url) {
        OnboardingStatus status = OnboardingStatus.of(state);
        return new OnboardingView(
                status.wire(),
                headline(status, state),
                nextStep(status, state),
                url,
                state.detailsSubmitted(),
                state.transfersEnabled(),
                state.payoutsEnabled(),
                needs(state),
                state.dueBy(),
                Optional.ofNullable(state.disabledReason())
                        .map(StripeReasons::words)
                        .orElse(null));
    }

    private static String headline(OnboardingStatus status, AccountState state) {
        return switch (status) {
            case NOT_STARTED, INCOMPLETE -> "Stripe does not have all that it needs to pay you";
            case IN_REVIEW -> "Stripe is checking what you gave";
            case RESTRICTED ->
                state.transfersEnabled()
                        ? "Stripe keeps your money, and does not send it to your bank"
                        : "Stripe does not let us pay you at the moment";
            case ENABLED ->
                needs(state).isEmpty() ? "You are set up to be paid" : "You are paid, but Stripe will soon need more";
        };
    }

    private static String nextStep(OnboardingStatus status, AccountState state) {
        return switch (status) {
            case NOT_STARTED, INCOMPLETE -> CONTINUE;
            case IN_REVIEW -> "There is nothing to do. It takes minutes, at times a few days: look here again.";
            case RESTRICTED -> remedy(state);
            case ENABLED -> needs(state).isEmpty() ? "There is nothing to do." : CONTINUE;
        };
    }

    private static String remedy(AccountState state) {
        boolean beyondAnswers = Optional.ofNullable(state.disabledReason())
                .filter(StripeReasons::isFinal)
                .isPresent();
        if (beyondAnswers) {
            return "Write to our support: this cannot be put right at Stripe's page.";
        }
        return needs(state).isEmpty() ? "Open Stripe's page: it says what it wants of you." : CONTINUE;
    }

    /** Each thing once, what is overdue first. */
    private static List<OnboardingView.Need> needs(AccountState state) {
        Set<String> codes = new LinkedHashSet<>(state.overdue());
        codes.addAll(state.stillNeeded());
        Map<String, OnboardingView.Need> needs = new LinkedHashMap<>();
        for (String code : codes) {
            String words = StripeNeeds.words(code);
            needs.putIfAbsent(
                    words, new OnboardingView.Need(code, words, state.overdue().contains(code)));
        }
        return List.copyOf(needs.values());
    }
}
