package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.dancepartner.app.payment.OnboardingView.Need;
import com.dancepartner.app.payment.stripe.AccountState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OnboardingWordsTest {

    private static final List<String> NOTHING = List.of();
    private static final List<String> BIRTH = List.of("individual.dob.day", "individual.dob.month", "external_account");
    private static final Instant DUE = Instant.parse("2026-12-24T00:00:00Z");

    @Test
    @DisplayName("R332, R333: who has not begun is told how to")
    void notStarted() {
        OnboardingView view = OnboardingWords.notStarted();
        assertThat(view.status()).isEqualTo("not_started");
        assertThat(view.headline()).isEqualTo("You cannot be paid yet");
        assertThat(view.nextStep()).startsWith("Begin with Stripe");
        assertThat(view.detailsSubmitted() || view.transfersEnabled() || view.payoutsEnabled())
                .isFalse();
        assertThat(view.stillNeeded()).isEmpty();
    }

    @Test
    @DisplayName("R332, R333: while questions are open each thing is listed once, with the page to go on at")
    void incomplete() {
        OnboardingView view =
                OnboardingWords.of(state(false, false, false, BIRTH, NOTHING, null), "https://stripe.example");
        assertThat(view.status()).isEqualTo("incomplete");
        assertThat(view.stillNeeded())
                .containsExactly(
                        new Need("individual.dob.day", "Your date of birth", false),
                        new Need("external_account", "The bank account that you are paid to", false));
        assertThat(view.headline()).isEqualTo("Stripe does not have all that it needs to pay you");
        assertThat(view.nextStep()).startsWith("Continue at Stripe's page");
        assertThat(view.url()).isEqualTo("https://stripe.example");
        assertThat(view.dueBy()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("R332, R333: while Stripe checks there is nothing to do")
    void inReview() {
        OnboardingView view = view(state(true, false, false, NOTHING, NOTHING, "requirements.pending_verification"));
        assertThat(view.status()).isEqualTo("in_review");
        assertThat(view.headline()).isEqualTo("Stripe is checking what you gave");
        assertThat(view.nextStep()).startsWith("There is nothing to do");
        assertThat(view.disabledReason()).isEqualTo("Stripe is checking what you gave");
        assertThat(view(state(true, false, false, NOTHING, NOTHING, null)).status())
                .isEqualTo("in_review");
    }

    @Test
    @DisplayName("R332, R333: what is overdue comes first, and says so")
    void restricted() {
        OnboardingView view = view(
                state(true, false, false, BIRTH, List.of("individual.verification.document"), "requirements.past_due"));
        assertThat(view.status()).isEqualTo("restricted");
        assertThat(view.stillNeeded())
                .extracting(Need::words, Need::overdue)
                .startsWith(tuple("A photo of your identity document", true))
                .hasSize(3);
        assertThat(view.headline()).isEqualTo("Stripe does not let us pay you at the moment");
        assertThat(view.nextStep()).startsWith("Continue at Stripe's page");
        assertThat(view.disabledReason()).isEqualTo("Something that Stripe needs is overdue");
    }

    @Test
    @DisplayName("R333: money that Stripe keeps and does not send to the bank is not enabled")
    void payoutsStopped() {
        OnboardingView view = view(state(true, true, false, NOTHING, List.of("external_account"), null));
        assertThat(view.status()).isEqualTo("restricted");
        assertThat(view.headline()).isEqualTo("Stripe keeps your money, and does not send it to your bank");
    }

    @Test
    @DisplayName("R333: who was rejected is sent to our support; who is stopped for another reason to Stripe's page")
    void rejected() {
        OnboardingView rejected = view(state(true, false, false, NOTHING, NOTHING, "rejected.fraud"));
        assertThat(rejected.status()).isEqualTo("restricted");
        assertThat(rejected.nextStep()).startsWith("Write to our support");
        OnboardingView other = view(state(true, false, false, NOTHING, NOTHING, "other"));
        assertThat(other.status()).isEqualTo("restricted");
        assertThat(other.nextStep()).startsWith("Open Stripe's page");
    }

    @Test
    @DisplayName("R332, R333: who is set up has nothing to do, until Stripe needs more")
    void enabled() {
        OnboardingView view = view(state(true, true, true, NOTHING, NOTHING, null));
        assertThat(view.status()).isEqualTo("enabled");
        assertThat(view.headline()).isEqualTo("You are set up to be paid");
        assertThat(view.nextStep()).isEqualTo("There is nothing to do.");
        OnboardingView more = view(state(true, true, true, BIRTH, NOTHING, null));
        assertThat(more.status()).isEqualTo("enabled");
        assertThat(more.headline()).isEqualTo("You are paid, but Stripe will soon need more");
        assertThat(more.nextStep()).startsWith("Continue at Stripe's page");
    }

    private static OnboardingView view(AccountState state) {
        return OnboardingWords.of(state, "");
    }

    private static AccountState state(
            boolean submitted,
            boolean transfers,
            boolean payouts,
            List<String> needed,
            List<String> overdue,
            @Nullable String reason) {
        return new AccountState(submitted, transfers, payouts, needed, overdue, reason, DUE);
    }
}
