package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.books.HttpStripeView;
import com.dancepartner.domain.invariant.Findings;
import com.dancepartner.domain.invariant.MoneyInvariants;
import com.dancepartner.domain.invariant.StripeState;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.Violation;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The invariants of money in the product under test, its database beside the stand-in. What tests put there past the
 * product is left out: payments that no card was asked for, and what is at the stand-in without a key of the product's.
 */
final class MoneyCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofSeconds(2);

    /** All of them, as those of tests are taken out. */
    private static final int EXAMPLES = 100_000;

    private static final Pattern MONEY = Pattern.compile("/v1/(payment_intents|refunds|transfers)");

    private static final String PLANTED = """
        SELECT unnest(ARRAY[p.id::text, p.booking_id::text, p.host_profile_id::text, p.stripe_payment_intent_id,
                            p.stripe_charge_id, p.stripe_transfer_id])
          FROM payments p
         WHERE NOT EXISTS (SELECT 1 FROM payment_commands c
                            WHERE c.payment_id = p.id AND c.operation IN ('save_card', 'authorise', 'charge'))
        """;

    private MoneyCheck() {}

    /** Waits until all invariants hold: webhooks and workers may be on their way. */
    static void holds() {
        AtomicReference<List<Violation>> broken = new AtomicReference<>(List.of());
        try {
            Await.until("money that adds up", PATIENCE, OFTEN, () -> {
                broken.set(broken());
                return broken.get().isEmpty();
            });
        } catch (IllegalStateException e) {
            assertThat(broken.get()).as("broken invariants of money").isEmpty();
            throw e;
        }
    }

    private static List<Violation> broken() {
        URI standIn = Product.stack().services().standInUri().orElseThrow();
        StripeState stripe = new HttpStripeView(standIn, "sk_test_fixture", step -> {})
                .read()
                .orElseThrow();
        try (Connection connection = Product.stack().services().connect()) {
            Findings findings = MoneyInvariants.check(connection, () -> Optional.of(stripe), EXAMPLES, step -> {});
            Set<String> planted = planted(stripe);
            return findings.violations().stream()
                    .filter(violation -> !planted.containsAll(violation.ids()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }

    private static Set<String> planted(StripeState stripe) {
        Set<String> planted = new HashSet<>(Books.texts(PLANTED));
        stripe.made().stream().filter(made -> made.key() == null).map(Made::id).forEach(planted::add);
        stripe.asked().stream()
                .flatMap(List::stream)
                .filter(MoneyCheck::isOfTests)
                .map(Asked::key)
                .forEach(planted::add);
        return planted;
    }

    /** The product's keys begin with dp: tests move money by others. */
    private static boolean isOfTests(Asked asked) {
        String key = asked.key();
        return key != null
                && !key.startsWith("dp:")
                && MONEY.matcher(asked.path()).lookingAt();
    }
}
