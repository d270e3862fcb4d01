package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.payment.WebhookNotice;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Believes a webhook only by its signature, and takes from it no more than what happened to which object. */
@ApplicationScoped
public class StripeWebhooks {

    @Inject
    @ConfigProperty(name = "stripe.webhook.secret")
    String secret;

    /** @throws BusinessException UNAUTHORIZED when the body was not signed by Stripe */
    public WebhookNotice verify(String rawBody, String signature) {
        try {
            Webhook.Signature.verifyHeader(rawBody, signature, secret, 300);
        } catch (SignatureVerificationException e) {
            throw new BusinessException(ErrorCode.UNAUTHORIZED, "The webhook's signature does not fit");
        }
        try (JsonReader reader = Json.createReader(new StringReader(rawBody))) {
            JsonObject event = reader.readObject();
            return new WebhookNotice(
                    event.getString("id"),
                    event.getString("type"),
                    event.getJsonObject("data").getJsonObject("object").getString("id", ""));
        }
    }
}
