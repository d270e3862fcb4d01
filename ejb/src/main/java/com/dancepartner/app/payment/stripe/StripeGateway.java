package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.time.RealTime;
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
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    private static final long HALF_A_SECOND = 500;
    private static final List<String> CHARGE_AND_FEE = List.of("latest_charge.balance_transaction");

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    RealTime realTime;

    @Inject
    Clock clock;

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

    /** Holds an amount on a card, its owner being at hand; nothing is taken yet (R034). */
    public IntentState hold(String key, UUID bookingId, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(bookingId, amount, customerId, paymentMethodId)
                .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                .build();
        return create(key, params);
    }

    /**
     * Holds an amount on a card that was saved, its owner being away (G12). When the bank wants the owner all the same,
     * the intent has a page for that.
     */
    public IntentState holdSaved(String key, UUID bookingId, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(bookingId, amount, customerId, paymentMethodId)
                .setOffSession(true)
                .build();
        try {
            return create(key, params);
        } catch (StripeRefusal e) {
            return e.waitingForOwner()
                    .map(intentId -> askOwner(key + ":owner", intentId, paymentMethodId))
                    .orElseThrow(() -> e);
        }
    }

    /** Takes an amount at once, its giver being at hand: a tip. */
    public IntentState charge(String key, UUID bookingId, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(bookingId, amount, customerId, paymentMethodId)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                .build();
        return create(key, params);
    }

    public IntentState intent(String paymentIntentId) {
        return StripeErrors.translate(() -> stateOf(retrieve(paymentIntentId)));
    }

    /** Takes part of what is held; the rest is let go. */
    public IntentState capture(String key, String paymentIntentId, Money part) {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(part.minor())
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(() -> stateOf(v1().paymentIntents().capture(paymentIntentId, params, key(key))));
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

    /** Ends an intent that waits for its client, unless the client was faster. @return the hold that stands, if so */
    public Optional<IntentState> abandon(String key, String paymentIntentId) {
        IntentState state = intent(paymentIntentId);
        if (state.status().equals("requires_capture")) {
            return Optional.of(state);
        }
        release(key, paymentIntentId);
        return Optional.empty();
    }

    /** Gives part of what was captured back. @return Stripe's id of the refund */
    public String refund(String key, String paymentIntentId, Money part) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setAmount(part.minor())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .build();
        return StripeErrors.translate(
                () -> v1().refunds().create(params, key(key)).getId());
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

    /** Takes back from the host's account. @return Stripe's id of the reversal */
    public String reverse(String key, String transferId, Money amount) {
        TransferReversalCreateParams params =
                TransferReversalCreateParams.builder().setAmount(amount.minor()).build();
        return StripeErrors.translate(() -> v1().transfers()
                .reversals()
                .create(transferId, params, key(key))
                .getId());
    }

    private static PaymentIntentCreateParams.Builder holding(
            UUID bookingId, Money amount, String customerId, String paymentMethodId) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount.minor())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setCustomer(customerId)
                .setPaymentMethod(paymentMethodId)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setTransferGroup(bookingId.toString())
                .putMetadata("booking_id", bookingId.toString())
                .addAllExpand(CHARGE_AND_FEE);
    }

    private IntentState create(String key, PaymentIntentCreateParams params) {
        return StripeErrors.translate(() -> stateOf(v1().paymentIntents().create(params, key(key))));
    }

    private IntentState askOwner(String key, String paymentIntentId, String paymentMethodId) {
        PaymentIntentConfirmParams params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(paymentMethodId)
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(() -> stateOf(v1().paymentIntents().confirm(paymentIntentId, params, key(key))));
    }

    /** Stripe's times are real; where the product's clock was put forward they are put forward as well. */
    private IntentState stateOf(PaymentIntent intent) {
        Duration ahead = Duration.between(realTime.now(), clock.instant());
        return IntentStates.of(intent, ahead.plusMillis(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS));
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
