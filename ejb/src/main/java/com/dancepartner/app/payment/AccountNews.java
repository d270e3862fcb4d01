package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.PayoutState;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.payment.HostPayout;
import com.dancepartner.domain.payment.HostPayoutFailed;
import com.dancepartner.domain.payment.HostPayouts;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a host's account: what Stripe allows it, and its payouts to their bank. */
@Stateless
public class AccountNews {

    @Inject
    WebhookInbox inbox;

    @Inject
    HostProfiles profiles;

    @Inject
    HostAccounts accounts;

    @Inject
    HostPayouts payouts;

    @Inject
    Event<HostPayoutFailed> failures;

    @Inject
    Clock clock;

    public void changed(WebhookNotice notice, AccountState state) {
        if (inbox.noted(notice)) {
            profiles.findByStripeAccount(notice.objectId())
                    .ifPresent(profile -> accounts.transfersAre(profile.id(), state.transfersEnabled()));
        }
    }

    public void payoutChanged(WebhookNotice notice, String account, PayoutState state) {
        if (inbox.noted(notice)) {
            profiles.findByStripeAccount(account).map(HostProfile::id).ifPresent(host -> put(host, state));
        }
    }

    /** The account as it was found, whatever events were lost. */
    public void refreshed(String account, AccountState state, List<PayoutState> recent) {
        profiles.findByStripeAccount(account).map(HostProfile::id).ifPresent(host -> {
            accounts.transfersAre(host, state.transfersEnabled());
            recent.forEach(payout -> put(host, payout));
        });
    }

    private void put(UUID hostProfileId, PayoutState state) {
        HostPayout payout = state.of(hostProfileId);
        Instant now = clock.instant();
        if (payouts.put(payout, now) && payout.hasFailed()) {
            failures.fire(new HostPayoutFailed(hostProfileId, payout.id(), payout.amount(), payout.failureCode(), now));
        }
    }
}
