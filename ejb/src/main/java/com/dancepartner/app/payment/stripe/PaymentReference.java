package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.payment.PaymentKind;
import com.stripe.net.RequestOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a request to Stripe is about. Stripe keeps it with what it makes, so that it can be found again, and told apart
 * from what others ask for on the same account.
 *
 * @param key the idempotency key, kept before it is used
 */
public record PaymentReference(String key, UUID bookingId, UUID paymentId, PaymentKind kind) {

    static final String KEY = "dp_key";
    static final String PAYMENT = "payment_id";

    /** The same, for a step within the request that Stripe must tell from it. */
    public PaymentReference step(String name) {
        return new PaymentReference(key + ":" + name, bookingId, paymentId, kind);
    }

    /** Always in this order: a key that is used again, by another process too, comes with the same request to the byte. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(KEY, key);
        metadata.put("booking_id", bookingId.toString());
        metadata.put(PAYMENT, paymentId.toString());
        metadata.put("kind", kind.wire());
        return metadata;
    }

    RequestOptions options() {
        return StripeKeys.of(key);
    }

    /** Whether Stripe made this object for this request. */
    boolean made(Map<String, String> itsMetadata) {
        return key.equals(itsMetadata.get(KEY));
    }
}
