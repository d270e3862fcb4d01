package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.payment.WebhookNotice;
import com.dancepartner.app.time.RealTime;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Believes a webhook only by its signature, and takes from it no more than what happened to which object. */
@ApplicationScoped
public class StripeWebhooks {

    /** How far a webhook's timestamp may be from the real time, either way. */
    private static final long TOLERANCE_SECONDS = 300;

    private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12})(,v\\d=\\p{XDigit}+)+");

    @Inject
    RealTime realTime;

    @Inject
    @ConfigProperty(name = "stripe.webhook.secret")
    String secret;

    /** The SDK stumbles over headers of another shape, and refuses old timestamps only, not those of the future. */
    private void requireHonestTimestamp(String signature) {
        Matcher header = HEADER.matcher(signature);
        long latest = realTime.now().getEpochSecond() + TOLERANCE_SECONDS;
        if (!header.matches() || Long.parseLong(header.group(1)) > latest) {
            throw new BusinessException(ErrorCode.UNAUTHORIZED, "The webhook's signature does not fit");
        }
    }

    /** @throws BusinessException UNAUTHORIZED when the body was not signed by Stripe */
    public WebhookNotice verify(String rawBody, String signature) {
        try {
            requireHonestTimestamp(signature);
            Webhook.Signature.verifyHeader(rawBody, signature, secret, TOLERANCE_SECONDS);
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
