package com.dancepartner.app.earnings;

import com.dancepartner.domain.earnings.Earning;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Earnings to show: sessions of 100.00 of which 85.00 are the host's. */
final class EarningsFixture {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final UUID BOOKING = new UUID(0, 7);

    private EarningsFixture() {}

    /** A session that is not due yet. */
    static Earning session(Instant at) {
        return earning("session", "EUR", at, 8_500, 0, 0, false, null, true);
    }

    /** Sent, but for what was kept for debts. */
    static Earning sent(Instant at, long netted) {
        return earning("session", "EUR", at, 0, 8_500 - netted, netted, false, "succeeded", true);
    }

    static Earning disputed(Instant at) {
        return earning("session", "EUR", at, 8_500, 0, 0, true, null, true);
    }

    /** @param error what Stripe said; none where it was not asked */
    static Earning notSent(@Nullable String error, boolean sendable) {
        String transfer = error == null ? null : "failed";
        Earning earning =
                earning("session", "EUR", NOW.minus(Duration.ofDays(3)), 8_500, 0, 0, false, transfer, sendable);
        return with(earning, error);
    }

    static Earning underWay() {
        return earning("session", "EUR", NOW.minus(Duration.ofDays(3)), 8_500, 0, 0, false, "pending", true);
    }

    static Earning earning(
            String kind,
            String currency,
            Instant at,
            long payable,
            long sent,
            long netted,
            boolean frozen,
            @Nullable String transfer,
            boolean sendable) {
        long fee = kind.equals("tip") ? 0 : 1_500;
        return new Earning(
                new UUID(0, 1),
                BOOKING,
                kind,
                "salsa",
                "At the \"Tango\" bar, left",
                at.minus(Duration.ofHours(2)),
                at,
                new Money(8_500 + fee, currency),
                new Money(0, currency),
                new Money(8_500, currency),
                new Money(sent, currency),
                new Money(netted, currency),
                new Money(payable, currency),
                at.plus(Duration.ofHours(24)),
                null,
                null,
                frozen,
                transfer,
                null,
                sendable);
    }

    /** All of a session was given back. */
    static Earning refunded() {
        Earning whole = session(NOW);
        Money none = new Money(0, "EUR");
        return new Earning(
                whole.paymentId(),
                BOOKING,
                "session",
                "salsa",
                whole.venue(),
                whole.sessionStart(),
                NOW,
                whole.gross(),
                whole.gross(),
                none,
                none,
                none,
                none,
                NOW,
                null,
                null,
                false,
                null,
                null,
                true);
    }

    static YearOfEarnings year(int year, List<Earning> earnings) {
        return new YearOfEarnings(year, LISBON, NOW, "Inês Ribeira", "acct_1", "EUR", earnings);
    }

    private static Earning with(Earning earning, @Nullable String error) {
        return new Earning(
                earning.paymentId(),
                earning.bookingId(),
                earning.kind(),
                earning.style(),
                earning.venue(),
                earning.sessionStart(),
                earning.capturedAt(),
                earning.gross(),
                earning.refunded(),
                earning.net(),
                earning.sent(),
                earning.netted(),
                earning.payable(),
                earning.dueAt(),
                null,
                null,
                false,
                earning.transfer(),
                error,
                earning.sendable());
    }
}
