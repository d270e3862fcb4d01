package com.dancepartner.app.payment.stripe;

import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Hosts and clients as Stripe knows them. Every POST carries the caller's idempotency key. Never called inside a database
 * transaction.
 *
 * @see StripeRefusal
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeGateway {

    @Inject
    StripeSettings.StripeConnection connection;

    /** Opens an Express account for a host. */
    public String createAccount(String key, UUID profileId, String country, String email) {
        Capabilities.Transfers transfers =
                Capabilities.Transfers.builder().setRequested(true).build();
        AccountCreateParams params = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry(country)
                .setEmail(email)
                .setCapabilities(Capabilities.builder().setTransfers(transfers).build())
                .putMetadata("host_profile_id", profileId.toString())
                .build();
        return StripeErrors.translate(
                () -> v1().accounts().create(params, StripeKeys.of(key)).getId());
    }

    /** A page of Stripe's where the host enters what it needs; good for minutes, once. */
    public String onboardingLink(String key, String accountId, String returnUrl) {
        AccountLinkCreateParams params = AccountLinkCreateParams.builder()
                .setAccount(accountId)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl(returnUrl)
                .setRefreshUrl(returnUrl)
                .build();
        return StripeErrors.translate(
                () -> v1().accountLinks().create(params, StripeKeys.of(key)).getUrl());
    }

    /** What Stripe says of a host's account now. */
    public AccountState account(String accountId) {
        return StripeErrors.translate(() -> AccountState.of(v1().accounts().retrieve(accountId)));
    }

    public String createCustomer(String key, UUID userId, String email) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(email)
                .putMetadata("user_id", userId.toString())
                .build();
        return StripeErrors.translate(
                () -> v1().customers().create(params, StripeKeys.of(key)).getId());
    }

    private V1Services v1() {
        return connection.client().v1();
    }
}
