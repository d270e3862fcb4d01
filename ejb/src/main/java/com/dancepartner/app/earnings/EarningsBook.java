package com.dancepartner.app.earnings;

import com.dancepartner.domain.earnings.BankPayout;
import com.dancepartner.domain.earnings.Earning;
import com.dancepartner.domain.earnings.EarningFilter;
import com.dancepartner.domain.earnings.EarningStatus;
import com.dancepartner.domain.earnings.EarningTotal;
import com.dancepartner.domain.earnings.Earnings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A host's earnings as they are shown to them. */
@Stateless
public class EarningsBook {

    private static final int PAYOUTS = 20;

    @Inject
    Earnings earnings;

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    EarningsCursors cursors;

    @Inject
    Clock clock;

    /** One page of the caller's earnings. */
    public EarningsView list(UUID userId, EarningsRequest request) {
        HostProfile host = profiles.completeOf(userId);
        Instant now = clock.instant();
        EarningFilter filter = new EarningFilter(host.id(), request.from(), request.to(), request.currency());
        EarningFilter.Mark after = request.cursor() == null ? null : cursors.open(request.cursor(), filter);
        List<Earning> found = earnings.page(filter, after, request.limit() + 1);
        List<Earning> page = found.subList(0, Math.min(found.size(), request.limit()));
        String next = found.size() > page.size() ? cursors.seal(mark(page.get(page.size() - 1)), filter) : null;
        return new EarningsView(
                totals(host, filter, now),
                page.stream().map(earning -> item(earning, now)).toList(),
                earnings.payouts(host.id(), PAYOUTS).stream()
                        .map(EarningsBook::payout)
                        .toList(),
                next);
    }

    /**
     * All that the caller earned in a year, as their own clock has it.
     *
     * @throws BusinessException NOT_FOUND for a year that has not begun
     */
    public YearOfEarnings year(UUID userId, int year) {
        HostProfile host = profiles.completeOf(userId);
        ZoneId zone = host.zone();
        Instant now = clock.instant();
        if (year > now.atZone(zone).getYear()) {
            throw BusinessException.notFound("statement yet of the year", year);
        }
        EarningFilter filter = new EarningFilter(
                host.id(), YearOfEarnings.beginning(year, zone), YearOfEarnings.beginning(year + 1, zone), null);
        User user = users.get(userId);
        return new YearOfEarnings(
                year,
                zone,
                now,
                (user.firstName() + " " + user.lastName()).strip(),
                host.stripeAccountId().orElse(""),
                host.hourlyRate().currency(),
                earnings.page(filter, null, Integer.MAX_VALUE));
    }

    /** Zeros in the host's currency where nothing was earned. */
    private List<EarningsView.Total> totals(HostProfile host, EarningFilter filter, Instant now) {
        List<EarningTotal> found = earnings.totals(filter, now);
        String asked = filter.currency() == null ? host.hourlyRate().currency() : filter.currency();
        List<EarningTotal> shown = found.isEmpty() ? List.of(EarningTotal.none(asked)) : found;
        return shown.stream().map(EarningsView.Total::of).toList();
    }

    private static EarningFilter.Mark mark(Earning earning) {
        return new EarningFilter.Mark(earning.capturedAt(), earning.paymentId());
    }

    private static EarningsView.Item item(Earning earning, Instant now) {
        EarningStatus status = earning.status(now);
        return new EarningsView.Item(
                earning.bookingId(),
                earning.kind(),
                earning.style(),
                earning.venue(),
                earning.sessionStart(),
                earning.capturedAt(),
                earning.gross().minor(),
                earning.platformFee().minor(),
                earning.refunded().minor(),
                earning.net().minor(),
                earning.netted().minor(),
                earning.gross().currency(),
                status.wire(),
                earning.expectedAt(),
                EarningWords.explanation(earning, now));
    }

    private static EarningsView.Payout payout(BankPayout payout) {
        boolean failed = payout.status().equals("failed");
        PayoutFailures.Words words = PayoutFailures.of(payout.failureCode());
        return new EarningsView.Payout(
                payout.status(),
                payout.amount().minor(),
                payout.amount().currency(),
                payout.arrivesAt(),
                failed ? words.explanation() : null,
                failed ? words.nextStep() : null);
    }
}
