package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What payment intents and setup intents have in common. */
final class Intents {

    static final String NEEDS_METHOD = "requires_payment_method";
    static final String NEEDS_CONFIRMATION = "requires_confirmation";
    static final String NEEDS_ACTION = "requires_action";
    static final String NEEDS_CAPTURE = "requires_capture";
    static final String SUCCEEDED = "succeeded";
    static final String CANCELED = "canceled";

    /** The statuses in which an intent waits for its customer. */
    static final Set<String> OPEN = Set.of(NEEDS_METHOD, NEEDS_CONFIRMATION, NEEDS_ACTION);

    private Intents() {}

    static ObjectNode create(Kind kind, long now) {
        ObjectNode intent = Store.create(kind, now);
        return intent.put("client_secret", Json.requiredText(intent, "id") + "_secret_" + Ids.random(24));
    }

    /** Sets the payment method types: those given, or else what the dashboard would offer, cards. */
    static void applyMethodTypes(ObjectNode intent, Params params) {
        if (params.has("payment_method_types")) {
            params.list("payment_method_types").forEach(intent.putArray("payment_method_types")::add);
            intent.putNull("automatic_payment_methods");
        } else {
            String redirects = Json.text(params.object("automatic_payment_methods"), "allow_redirects");
            intent.putObject("automatic_payment_methods")
                    .put("allow_redirects", redirects == null ? "always" : redirects)
                    .put("enabled", true);
        }
    }

    /**
     * Refuses an action that the intent's status does not allow.
     *
     * @param done the action as a past participle, such as "captured"
     */
    static void requireStatus(ObjectNode intent, Set<String> allowed, String done) {
        String status = status(intent);
        if (!allowed.contains(status)) {
            String name = intent.path("object").asText().equals("setup_intent") ? "SetupIntent" : "PaymentIntent";
            throw ApiError.unexpectedState(
                    intent,
                    String.format(
                            Locale.ROOT,
                            "This %s could not be %s because it has a status of %s. Only a %s with one of the following"
                                    + " statuses may be %s: %s.",
                            name,
                            done,
                            status,
                            name,
                            done,
                            String.join(", ", allowed.stream().sorted().toList())));
        }
    }

    static String status(ObjectNode intent) {
        return Json.requiredText(intent, "status");
    }

    /** Puts the intent into the state in which its customer must visit the 3-D Secure page. */
    static void requireAction(World world, ObjectNode intent, @Nullable String returnUrl) {
        String token = world.tokens.issue(
                Json.object().put("intent", Json.requiredText(intent, "id")).put("return_url", returnUrl));
        intent.put("status", NEEDS_ACTION);
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("return_url", returnUrl)
                .put("url", world.page("/3ds/" + token));
    }

    /** The error object that stays on the intent: what the caller sees, with the payment method it was about. */
    static ObjectNode lastError(ApiError error, ObjectNode paymentMethod) {
        ObjectNode last = error.details();
        last.set("payment_method", paymentMethod.deepCopy());
        return last;
    }
}
