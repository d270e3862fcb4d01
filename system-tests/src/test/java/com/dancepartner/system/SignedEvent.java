package com.dancepartner.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dancepartner.walk.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as Stripe sends it, or as somebody sends it who is not Stripe. */
record SignedEvent(String body, String signature) {

    static final String PLATFORM = "/api/v1/webhooks/stripe";
    static final String CONNECT = "/api/v1/webhooks/stripe-connect";

    private static final String ALGORITHM = "HmacSHA256";

    /** Signed now, in Stripe's way. */
    static SignedEvent of(String body, String secret) {
        return of(body, secret, Instant.now());
    }

    static SignedEvent of(String body, String secret, Instant at) {
        return new SignedEvent(body, "t=" + at.getEpochSecond() + ",v1=" + mark(body, secret, at));
    }

    /** While a secret is changed Stripe signs with both. */
    static SignedEvent ofBoth(String body, String one, String other) {
        SignedEvent signed = of(body, one);
        String second = ",v1=" + mark(body, other, Instant.ofEpochSecond(signed.second()));
        return new SignedEvent(body, signed.signature + second);
    }

    private long second() {
        return Long.parseLong(signature.substring(2, signature.indexOf(',')));
    }

    private static String mark(String body, String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((at.getEpochSecond() + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    static String newId() {
        return "evt_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** An event about something that this product does not know. */
    static String event(String id, String type) {
        return """
            {"id":"%s","object":"event","type":"%s","created":%d,"livemode":false,"pending_webhooks":1,
             "data":{"object":{"id":"thing_%s","object":"thing"}}}
            """.formatted(id, type, Instant.now().getEpochSecond(), id).strip();
    }

    Answer sentTo(URI node, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("Stripe-Signature", signature);
        }
        return Product.anonymous().exchange(request.build());
    }
}
