package com.dancepartner.app.payment.stripe;

import com.stripe.model.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a host's account, and what it still asks for.
 *
 * @param transfersEnabled whether we can send money to the account
 * @param payoutsEnabled whether Stripe sends it on to the host's bank
 * @param stillNeeded codes of what the host must give, such as {@code individual.dob.day}
 * @param overdue those of them without which Stripe has stopped something already
 * @param disabledReason Stripe's code for why it stopped something
 * @param dueBy when Stripe stops something unless it has what it needs
 */
public record AccountState(
        boolean detailsSubmitted,
        boolean transfersEnabled,
        boolean payoutsEnabled,
        List<String> stillNeeded,
        List<String> overdue,
        @Nullable String disabledReason,
        @Nullable Instant dueBy) {

    static AccountState of(Account account) {
        Optional<Account.Requirements> required = Optional.ofNullable(account.getRequirements());
        return new AccountState(
                Boolean.TRUE.equals(account.getDetailsSubmitted()),
                Optional.ofNullable(account.getCapabilities())
                        .map(Account.Capabilities::getTransfers)
                        .filter("active"::equals)
                        .isPresent(),
                Boolean.TRUE.equals(account.getPayoutsEnabled()),
                codes(required, Account.Requirements::getCurrentlyDue),
                codes(required, Account.Requirements::getPastDue),
                required.map(Account.Requirements::getDisabledReason).orElse(null),
                required.map(Account.Requirements::getCurrentDeadline)
                        .map(Instant::ofEpochSecond)
                        .orElse(null));
    }

    /** Whether Stripe can be asked for nothing more: money arrives, and goes on to the bank. */
    public boolean isEnabled() {
        return transfersEnabled && payoutsEnabled;
    }

    private static List<String> codes(
            Optional<Account.Requirements> required, Function<Account.Requirements, @Nullable List<String>> list) {
        return required.map(list).orElse(List.of());
    }
}
