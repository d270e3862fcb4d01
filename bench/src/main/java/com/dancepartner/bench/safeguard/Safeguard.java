package com.dancepartner.bench.safeguard;

import java.util.List;

/**
 * Something that keeps money right, and the test that notices when it is gone.
 *
 * @param name what it is
 * @param removal takes it away
 * @param module the test's
 * @param testClass its full name
 * @param testMethod its method
 */
record Safeguard(String name, Edit removal, String module, String testClass, String testMethod) {

    static final List<Safeguard> ALL = List.of(
            new Safeguard(
                    "the idempotency key that was kept (G51)",
                    new Edit(
                            "ejb/src/main/java/com/dancepartner/app/payment/stripe/StripeKeys.java",
                            "setIdempotencyKey(idempotencyKey)",
                            "setIdempotencyKey(idempotencyKey + System.nanoTime())"),
                    "ejb",
                    "com.dancepartner.app.payment.MoneyEngineTest",
                    "uncertainTransfer"),
            new Safeguard(
                    "each event of Stripe's only once (G52)",
                    new Edit(
                            "persistence/src/main/java/com/dancepartner/domain/payment/WebhookEvents.java",
                            "== 1;",
                            ">= 0;"),
                    "persistence",
                    "com.dancepartner.domain.payment.WebhookEventsTest",
                    "twice"),
            new Safeguard(
                    "the exclusion of overlapping sessions (R340)",
                    new Edit(
                            "persistence/src/main/resources/db/changelog/0019-booking.sql",
                            "ADD CONSTRAINT bookings_host_overlap EXCLUDE USING gist (\n        host_id WITH =",
                            "ADD CONSTRAINT bookings_host_overlap EXCLUDE USING gist (\n        id WITH ="),
                    "persistence",
                    "com.dancepartner.domain.booking.BookingsTest",
                    "clashingMoves"));

    /** The test as a person calls it. */
    String test() {
        return testClass.substring(testClass.lastIndexOf('.') + 1) + "." + testMethod;
    }
}
