package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What we ask of Stripe. Every POST carries the caller's idempotency key. Never called inside a database transaction.
 *
 * @see StripeRefusal
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeGateway {

    private static final List<String> CHARGE_AND_FEE = List.of("latest_charge.balance_transaction");

    @Inject
    StripeSettings.StripeConnection connection;

    /** Opens an Express account for a host. */
    public String createAccount(UUID profileId, String country, String email) {
        Capabilities.Transfers transfers =
                Capabilities.Transfers.builder().setRequested(true).build();
        AccountCreateParams params = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry(country)
                .setEmail(email)
                .setCapabilities(Capabilities.builder().setTransfers(transfers).build())
                .putMetadata("host_profile_id", profileId.toString())
                .build();
        return StripeErrors.translate(() -> v1().accounts()
                .create(params, key("dp:host:" + profileId + ":account:1"))
                .getId());
    }

    /** A page of Stripe's where the host enters what it needs; good for minutes, once. */
    public String onboardingLink(String accountId, String returnUrl) {
        AccountLinkCreateParams params = AccountLinkCreateParams.builder()
                .setAccount(accountId)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl(returnUrl)
                .setRefreshUrl(returnUrl)
                .build();
        return StripeErrors.translate(() -> v1().accountLinks()
                .create(params, key(UUID.randomUUID().toString()))
                .getUrl());
    }

    public AccountState account(String accountId) {
        return StripeErrors.translate(() -> {
            Account account = v1().accounts().retrieve(accountId);
            boolean transfers = account.getCapabilities() != null
                    && "active".equals(account.getCapabilities().getTransfers());
            List<String> needed = account.getRequirements() == null
                    ? List.of()
                    : Optional.ofNullable(account.getRequirements().getCurrentlyDue())
                            .orElse(List.of());
            return new AccountState(Boolean.TRUE.equals(account.getDetailsSubmitted()), transfers, needed);
        });
    }

    public String createCustomer(UUID userId, String email) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(email)
                .putMetadata("user_id", userId.toString())
                .build();
        return StripeErrors.translate(() -> v1().customers()
                .create(params, key("dp:user:" + userId + ":customer:1"))
                .getId());
    }

    /** @return the client secret with which the phone saves a card */
    public String createSetupIntent(String customerId) {
        SetupIntentCreateParams params = SetupIntentCreateParams.builder()
                .setCustomer(customerId)
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                .build();
        return StripeErrors.translate(() -> v1().setupIntents()
                .create(params, key(UUID.randomUUID().toString()))
                .getClientSecret());
    }

    /** Holds an amount on a card; nothing is taken yet (R034). */
    public IntentState hold(String key, UUID bookingId, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = PaymentIntentCreateParams.builder()
                .setAmount(amount.minor())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setCustomer(customerId)
                .setPaymentMethod(paymentMethodId)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setTransferGroup(bookingId.toString())
                .putMetadata("booking_id", bookingId.toString())
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(
                () -> IntentStates.of(v1().paymentIntents().create(params, key(key))));
    }

    public IntentState intent(String paymentIntentId) {
        return StripeErrors.translate(() -> IntentStates.of(retrieve(paymentIntentId)));
    }

    /** Takes part of what is held; the rest is let go. */
    public IntentState capture(String key, String paymentIntentId, Money part) {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(part.minor())
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(
                () -> IntentStates.of(v1().paymentIntents().capture(paymentIntentId, params, key(key))));
    }

    /** Lets a hold go; one that is gone already is let be. */
    public void release(String key, String paymentIntentId) {
        StripeErrors.translate(() -> {
            if (!"canceled".equals(retrieve(paymentIntentId).getStatus())) {
                v1().paymentIntents().cancel(paymentIntentId, key(key));
            }
            return paymentIntentId;
        });
    }

    /** Sends money of a charge to a host's account. */
    public String transfer(String key, UUID bookingId, Money amount, String accountId, String chargeId) {
        TransferCreateParams params = TransferCreateParams.builder()
                .setAmount(amount.minor())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setDestination(accountId)
                .setSourceTransaction(chargeId)
                .setTransferGroup(bookingId.toString())
                .putMetadata("booking_id", bookingId.toString())
                .build();
        return StripeErrors.translate(
                () -> v1().transfers().create(params, key(key)).getId());
    }

    private PaymentIntent retrieve(String paymentIntentId) throws StripeException {
        PaymentIntentRetrieveParams params = PaymentIntentRetrieveParams.builder()
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return v1().paymentIntents().retrieve(paymentIntentId, params);
    }

    private V1Services v1() {
        return connection.client().v1();
    }

    private static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
