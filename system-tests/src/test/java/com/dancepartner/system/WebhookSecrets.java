package com.dancepartner.system;

import com.dancepartner.run.Stack;
import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The platform's webhook secret is being changed throughout the tests: the product takes the old one and the new one. */
final class WebhookSecrets {

    static final String OLD = "whsec_old_of_the_tests_0123456789";
    static final String NEW = "whsec_new_of_the_tests_9876543210";
    static final String BOTH = OLD + "," + NEW;

    private WebhookSecrets() {}

    /** Stripe signs with the new one. */
    static void tell(Stack stack) {
        URI standIn = stack.services().standInUri().orElseThrow();
        String json = "{\"platform\":{\"url\":\"%s\",\"secret\":\"%s\"}}"
                .formatted(stack.baseUri().resolve("/api/v1/webhooks/stripe"), NEW);
        Answer answer = new Api(stack.baseUri())
                .exchange(HttpRequest.newBuilder(standIn.resolve("/_standin/webhooks"))
                        .POST(BodyPublishers.ofString(json))
                        .build());
        if (answer.status() != 200) {
            throw new IllegalStateException("the stand-in takes no webhook secret: " + answer.text());
        }
    }

    static String connect() {
        return Product.stack().services().environment().get("STRIPE_CONNECT_WEBHOOK_SECRET");
    }
}
