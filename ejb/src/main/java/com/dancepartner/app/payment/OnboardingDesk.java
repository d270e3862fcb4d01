package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
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
    HostAccounts accounts;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** Opens the host's account, if there is none, and a link to Stripe's page. */
    public OnboardingView start(UUID userId) {
        HostAccounts.Account known = accounts.of(userId);
        String account = known.accountId();
        if (account == null) {
            account = stripe.createAccount(known.profileId(), known.country(), known.email());
            accounts.connected(known.profileId(), account);
        }
        AccountState state = refreshed(known.profileId(), account);
        String url = state.transfersEnabled() ? "" : stripe.onboardingLink(account, publicUrl + "/onboarded/");
        return new OnboardingView(url, state.detailsSubmitted(), state.transfersEnabled(), state.stillNeeded());
    }

    /** What Stripe says now. */
    public OnboardingView status(UUID userId) {
        HostAccounts.Account known = accounts.of(userId);
        if (known.accountId() == null) {
            throw new BusinessException(ErrorCode.NOT_FOUND, "You have not begun with Stripe yet");
        }
        AccountState state = refreshed(known.profileId(), known.accountId());
        return new OnboardingView("", state.detailsSubmitted(), state.transfersEnabled(), state.stillNeeded());
    }

    private AccountState refreshed(UUID profileId, String account) {
        AccountState state = stripe.account(account);
        accounts.transfersAre(profileId, state.transfersEnabled());
        return state;
    }
}
