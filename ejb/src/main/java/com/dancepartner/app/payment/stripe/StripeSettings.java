package com.dancepartner.app.payment.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.StripeClient.StripeClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one Stripe client: the real Stripe, or whatever {@code STRIPE_API_BASE} names. */
@ApplicationScoped
public class StripeSettings {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    private static final int RETRIES = 2;
    private static final Pattern LIVE = Pattern.compile("[sr]k_live_");

    @Inject
    @ConfigProperty(name = "stripe.secret.key")
    String secretKey;

    @Inject
    @ConfigProperty(name = "stripe.api.base")
    Optional<String> apiBase;

    /** Whether the key in use moves real money. */
    public boolean isLive() {
        return LIVE.matcher(secretKey).lookingAt();
    }

    @Produces
    @Singleton
    public StripeConnection connection() {
        Stripe.enableTelemetry = false; // it would write a file into the home folder
        StripeClientBuilder builder = new StripeClientBuilder()
                .setApiKey(secretKey)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES);
        apiBase.ifPresent(base ->
                builder.setApiBase(base).setConnectBase(base).setFilesBase(base).setMeterEventsBase(base));
        return new StripeConnection(builder.build());
    }

    /** Holds the client for our adapters alone. */
    public static final class StripeConnection {

        private final StripeClient client;

        StripeConnection(StripeClient client) {
            this.client = client;
        }

        StripeClient client() {
            return client;
        }
    }
}
