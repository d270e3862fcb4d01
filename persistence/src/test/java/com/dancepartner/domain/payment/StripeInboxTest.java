package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.WebhookEvents.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of what Stripe tells, and of what we ask of it beside payment commands. */
class StripeInboxTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Money AMOUNT = new Money(5000, "EUR");

    @Test
    @DisplayName("G52: an event is received once")
    void once() {
        Received event = new Received("evt_1", "payout.paid", "po_1", "acct_1", "webhook");
        assertThat(isNew(event)).isTrue();
        assertThat(isNew(event)).isFalse();
        Set<String> known = DATABASE.in(entities -> new WebhookEvents(entities).known(List.of("evt_1", "evt_2")));
        assertThat(known).containsExactly("evt_1");
    }

    @Test
    @DisplayName("G52: accounts that had an event, or cannot be sent money, are looked at anew")
    void accounts() {
        String idle = account(true);
        String told = account(true);
        String waiting = account(false);
        DATABASE.run(entities -> {
            boolean ignored = new WebhookEvents(entities)
                    .receive(new Received("evt_" + told, "account.updated", told, told, "webhook"), NOW);
        });
        assertThat(refreshed(NOW)).contains(told, waiting).doesNotContain(idle);
        assertThat(refreshed(LATER)).contains(waiting).doesNotContain(told, idle);
    }

    @Test
    @DisplayName("Invariant 7: what must not be made twice has one key, what is made anew has another each time")
    void keys() {
        UUID host = UUID.randomUUID();
        String first = key(StripePurpose.ACCOUNT, host, false);
        assertThat(first).isEqualTo("dp:test:account:" + host + ":1");
        assertThat(key(StripePurpose.ACCOUNT, host, false)).isEqualTo(first);
        assertThat(key(StripePurpose.ACCOUNT, host, true)).isEqualTo("dp:test:account:" + host + ":2");
        assertThat(key(StripePurpose.ACCOUNT, host, false)).isEqualTo("dp:test:account:" + host + ":2");
        assertThat(key(StripePurpose.ACCOUNT_LINK, host, true)).endsWith(":1");
    }

    @Test
    @DisplayName("R361: a dispute at the bank is open until it is decided, and then stays so")
    void disputes() {
        UUID payment = payment();
        CardDispute asked = new CardDispute(
                "dp_" + payment,
                payment,
                "needs_response",
                "general",
                AMOUNT,
                new Money(0, "EUR"),
                LATER,
                null,
                null,
                null,
                NOW);
        put(asked);
        assertThat(isOpen(payment)).isTrue();
        put(asked.withdrawn(AMOUNT, new Money(1500, "EUR"), NOW).with("under_review", NOW));
        CardDispute taken = find(asked.id());
        assertThat(taken.fee().minor()).isEqualTo(1500);
        put(taken.reinstated(LATER).with("won", LATER));
        CardDispute won = find(asked.id());
        assertThat(won.closedAt()).isEqualTo(LATER);
        assertThat(won.reinstatedAt()).isEqualTo(LATER);
        assertThat(won.with("needs_response", LATER)).isEqualTo(won);
        assertThat(isOpen(payment)).isFalse();
    }

    @Test
    @DisplayName("G14: a payout goes on, also from paid to failed, and never back")
    void payouts() {
        UUID host =
                DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON).id());
        assertThat(put(host, "pending", null)).isTrue();
        assertThat(put(host, "paid", null)).isTrue();
        assertThat(put(host, "in_transit", null)).isFalse();
        assertThat(put(host, "failed", "no_account")).isTrue();
        assertThat(put(host, "paid", null)).isFalse();
        assertThat(new HostPayout("po", host, "failed", AMOUNT, LATER, null, null, NOW).hasFailed())
                .isTrue();
    }

    private static boolean isNew(Received event) {
        return DATABASE.in(entities -> new WebhookEvents(entities).receive(event, NOW));
    }

    private static boolean put(UUID host, String status, @Nullable String failure) {
        HostPayout payout = new HostPayout("po_" + host, host, status, AMOUNT, LATER, failure, failure, NOW);
        return DATABASE.in(entities -> new HostPayouts(entities).put(payout, NOW));
    }

    private static void put(CardDispute dispute) {
        DATABASE.run(entities -> new CardDisputes(entities).put(dispute, NOW));
    }

    private static CardDispute find(String id) {
        return DATABASE.in(entities -> new CardDisputes(entities).find(id)).orElseThrow();
    }

    private static boolean isOpen(UUID payment) {
        return DATABASE.in(entities -> new CardDisputes(entities).anyOpen(payment));
    }

    private static String key(StripePurpose purpose, UUID subject, boolean another) {
        return DATABASE.in(entities -> {
            StripeRequests requests = new StripeRequests(entities, new PaymentEnvironment("test"));
            return another ? requests.next(purpose, subject, NOW) : requests.latest(purpose, subject, NOW);
        });
    }

    private static List<String> refreshed(Instant since) {
        return DATABASE.in(entities -> new WebhookEvents(entities).accountsToRefresh(since));
    }

    private static String account(boolean enabled) {
        return DATABASE.in(entities -> {
            HostProfile host = Fixtures.host(entities, Fixtures.LISBON);
            host.transfersAre(enabled, NOW);
            return host.stripeAccountId().orElseThrow();
        });
    }

    private static UUID payment() {
        return DATABASE.in(entities -> {
            Booking booking = Stored.booking(entities);
            Payment payment = new Payment(booking.id(), booking.clientId(), booking.hostProfileId(), AMOUNT, 1500, NOW);
            new Payments(entities).add(payment);
            return payment.id();
        });
    }
}
