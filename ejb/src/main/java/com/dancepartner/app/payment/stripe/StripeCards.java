package com.dancepartner.app.payment.stripe;

import com.stripe.model.SetupIntent;
import com.stripe.model.StripeError;
import com.stripe.net.RequestOptions;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.service.SetupIntentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Cards that are saved to be charged while their owner is away. Never called inside a database transaction.
 *
 * @see StripeRefusal
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeCards {

    private static final Set<String> OVER = Set.of("succeeded", "canceled");

    @Inject
    StripeSettings.StripeConnection connection;

    /** Whether this is the id of a card's saving, and not of a payment. */
    public static boolean isSetup(String intentId) {
        return intentId.startsWith("seti_");
    }

    /** @return the client secret with which the phone saves a card */
    public String createSetupIntent(String customerId) {
        SetupIntentCreateParams params = setup(customerId).build();
        return StripeErrors.translate(() ->
                setupIntents().create(params, key(UUID.randomUUID().toString())).getClientSecret());
    }

    /** Saves a card for a hold that comes later (G12). */
    public SetupState save(String key, UUID bookingId, String customerId, String paymentMethodId) {
        SetupIntentCreateParams params = setup(customerId)
                .setPaymentMethod(paymentMethodId)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .putMetadata("booking_id", bookingId.toString())
                .build();
        return StripeErrors.translate(() -> state(setupIntents().create(params, key(key))));
    }

    public SetupState find(String id) {
        return StripeErrors.translate(() -> state(setupIntents().retrieve(id)));
    }

    /** Ends a saving that waits for its client; one that is over is let be. */
    public void abandon(String key, String id) {
        StripeErrors.translate(() -> {
            SetupIntent intent = setupIntents().retrieve(id);
            return OVER.contains(intent.getStatus()) ? intent : setupIntents().cancel(id, key(key));
        });
    }

    private static SetupIntentCreateParams.Builder setup(String customerId) {
        return SetupIntentCreateParams.builder()
                .setCustomer(customerId)
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION);
    }

    private static SetupState state(SetupIntent intent) {
        StripeError error = intent.getLastSetupError();
        boolean page = intent.getNextAction() != null && intent.getNextAction().getRedirectToUrl() != null;
        return new SetupState(
                intent.getId(),
                intent.getStatus(),
                intent.getPaymentMethod(),
                page ? intent.getNextAction().getRedirectToUrl().getUrl() : null,
                error == null ? null : error.getCode(),
                error == null ? null : error.getMessage());
    }

    private SetupIntentService setupIntents() {
        return connection.client().v1().setupIntents();
    }

    private static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
