package com.dancepartner.app.payment.stripe;

import com.stripe.model.SetupIntent;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.service.SetupIntentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** Whether this is the id of a card's saving, and not of a payment. */
    public static boolean isSetup(String intentId) {
        return intentId.startsWith("seti_");
    }

    /** @return the client secret with which the phone saves a card */
    public String createSetupIntent(String key, String customerId) {
        SetupIntentCreateParams params = setup(customerId).build();
        return StripeErrors.translate(
                () -> setupIntents().create(params, StripeKeys.of(key)).getClientSecret());
    }

    /** Saves a card for a hold that comes later (G12). */
    public SetupState save(PaymentReference why, String customerId, String paymentMethodId) {
        SetupIntentCreateParams params = setup(customerId)
                .setPaymentMethod(paymentMethodId)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setReturnUrl(publicUrl + StripeIntents.PAID)
                .putAllMetadata(why.metadata())
                .build();
        return StripeErrors.translate(() -> state(setupIntents().create(params, why.options())));
    }

    public SetupState find(String id) {
        return StripeErrors.translate(() -> state(setupIntents().retrieve(id)));
    }

    /** Ends a saving that waits for its client; one that is over is let be. */
    public void abandon(PaymentReference why, String id) {
        StripeErrors.translate(() -> {
            SetupIntent intent = setupIntents().retrieve(id);
            return OVER.contains(intent.getStatus()) ? intent : setupIntents().cancel(id, why.options());
        });
    }

    private static SetupIntentCreateParams.Builder setup(String customerId) {
        return SetupIntentCreateParams.builder()
                .setCustomer(customerId)
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION);
    }

    private static SetupState state(SetupIntent intent) {
        DeclineReason refused = DeclineReason.of(intent.getLastSetupError());
        boolean page = intent.getNextAction() != null && intent.getNextAction().getRedirectToUrl() != null;
        return new SetupState(
                intent.getId(),
                intent.getStatus(),
                intent.getPaymentMethod(),
                page ? intent.getNextAction().getRedirectToUrl().getUrl() : null,
                refused == null ? null : refused.code(),
                refused == null ? null : refused.words());
    }

    private SetupIntentService setupIntents() {
        return connection.client().v1().setupIntents();
    }
}
