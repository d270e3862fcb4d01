package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.payment.WebhookNotice;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Believes a webhook only by its signature, and takes from it no more than what happened to which object. */
@ApplicationScoped
public class StripeWebhooks {

    private static final Logger LOG = System.getLogger(StripeWebhooks.class.getName());

    /** How far a webhook's timestamp may be from the real time, either way. */
    private static final long TOLERANCE_SECONDS = 300;

    private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12})(,v\\d=\\p{XDigit}+)+");

    @Inject
    RealTime realTime;

    @Inject
    StripeSettings settings;

    /** Of the platform's endpoint; several, with commas between them, while one takes the other's place. */
    @Inject
    @ConfigProperty(name = "stripe.webhook.secret")
    String secrets;

    /** Of the endpoint for hosts' accounts; the platform's where there are none. */
    @Inject
    @ConfigProperty(name = "stripe.connect.webhook.secret")
    Optional<String> connectSecrets;

    /** @throws BusinessException WEBHOOK_REFUSED when Stripe did not sign it just now, or it is no event for us */
    public WebhookNotice verify(WebhookChannel channel, String rawBody, String signature) {
        requireHonestTimestamp(signature);
        if (Arrays.stream(secretsOf(channel).split(",", -1)).noneMatch(secret -> fits(rawBody, signature, secret))) {
            throw refused("The webhook's signature does not fit");
        }
        try {
            EventJson event = EventJson.parse(rawBody);
            requireOurMode(event.isLive());
            return event.notice();
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "A webhook that Stripe signed was no event: {0}", e.getMessage());
            throw refused("This is no event of Stripe's");
        }
    }

    private String secretsOf(WebhookChannel channel) {
        return switch (channel) {
            case PLATFORM -> secrets;
            case CONNECT -> connectSecrets.orElse(secrets);
        };
    }

    /** The SDK stumbles over headers of another shape, and refuses old timestamps only, not those of the future. */
    private void requireHonestTimestamp(String signature) {
        Matcher header = HEADER.matcher(signature);
        long latest = realTime.now().getEpochSecond() + TOLERANCE_SECONDS;
        if (!header.matches() || Long.parseLong(header.group(1)) > latest) {
            throw refused("The webhook's signature does not fit");
        }
    }

    private static boolean fits(String rawBody, String signature, String secret) {
        try {
            return !secret.isBlank()
                    && Webhook.Signature.verifyHeader(rawBody, signature, secret.strip(), TOLERANCE_SECONDS);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    /** Test events never move real money, and the other way round (invariant 14). */
    private void requireOurMode(boolean live) {
        if (live != settings.isLive()) {
            LOG.log(Level.WARNING, "A webhook of Stripe''s {0} mode came here", live ? "live" : "test");
            throw refused("This event is of another mode of Stripe's");
        }
    }

    private static BusinessException refused(String message) {
        return new BusinessException(ErrorCode.WEBHOOK_REFUSED, message);
    }
}
