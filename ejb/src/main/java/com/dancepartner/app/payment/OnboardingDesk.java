package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.StripeDashboard;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.payment.StripePurpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Getting a host paid: account, link, status (R331 to R333). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnboardingDesk {

    @Inject
    StripeGateway stripe;

    @Inject
    StripeDashboard dashboard;

    @Inject
    HostAccounts accounts;

    @Inject
    RequestKeys keys;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** Opens the host's account, if there is none, and a link to Stripe's page. */
    public OnboardingView start(UUID userId) {
        HostAccounts.Account known = accounts.of(userId);
        String account = known.accountId();
        if (account == null) {
            account = opened(known);
        }
        AccountState state = refreshed(known.profileId(), account);
        boolean complete = state.isEnabled() && state.stillNeeded().isEmpty();
        return OnboardingWords.of(
                state,
                complete
                        ? ""
                        : stripe.onboardingLink(
                                accounts.pageKey(known.profileId()), account, publicUrl + "/onboarded/"));
    }

    /** What Stripe says now. */
    public OnboardingView status(UUID userId) {
        HostAccounts.Account known = accounts.of(userId);
        String account = known.accountId();
        return account == null
                ? OnboardingWords.notStarted()
                : OnboardingWords.of(refreshed(known.profileId(), account), "");
    }

    /**
     * Stripe's page for a host who is set up: payouts, bank account, tax forms.
     *
     * @throws BusinessException STATE_CONFLICT for who has not answered Stripe's questions yet
     */
    public OnboardingView.LoginLink loginLink(UUID userId) {
        HostAccounts.Account known = accounts.of(userId);
        String account = known.accountId();
        if (account == null || !refreshed(known.profileId(), account).detailsSubmitted()) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "Answer Stripe's questions first");
        }
        return new OnboardingView.LoginLink(dashboard.loginLink(accounts.pageKey(known.profileId()), account));
    }

    private String opened(HostAccounts.Account host) {
        try {
            String key = keys.same(StripePurpose.ACCOUNT, host.profileId());
            String account = stripe.createAccount(key, host.profileId(), host.country(), host.email());
            accounts.connected(host.profileId(), account);
            return account;
        } catch (StripeRefusal e) {
            String ignored = keys.another(StripePurpose.ACCOUNT, host.profileId()); // the refused one stays refused
            throw e;
        }
    }

    private AccountState refreshed(UUID profileId, String account) {
        AccountState state = stripe.account(account);
        accounts.transfersAre(profileId, state.transfersEnabled());
        return state;
    }
}
