package com.dancepartner.app.harness;

import com.dancepartner.app.payment.PaymentWorker;
import com.dancepartner.app.payment.WebhookDesk;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that money needs, in this process: the beans, a database, Stripe's stand-in.
 *
 * <pre>
 * private static MoneyContainer money;
 *
 * &#64;BeforeAll
 * static void open() {
 *     money = MoneyContainer.open();
 * }
 *
 * &#64;AfterAll
 * static void close() {
 *     money.close();
 * }
 *
 * &#64;Test
 * void held() {
 *     Stage.Deal deal = money.stage().deal(new Money(4000, "EUR"));
 *     money.settle(deal);
 *     assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
 * }
 * </pre>
 */
public final class MoneyContainer implements AutoCloseable {

    private final Container container;
    private final StripeSide stripe;
    private final Books books;
    private final Stage stage;
    private final Runnable ending;
    private final AtomicInteger notices = new AtomicInteger();

    private MoneyContainer(Container container, StripeStandIn standIn, TestDatabase database, Runnable ending) {
        this.container = container;
        this.stripe = new StripeSide(standIn.baseUri());
        this.books = new Books(database.dataSource());
        this.stage = new Stage(container, stripe);
        this.ending = ending;
    }

    /** With a database and a stand-in of its own. */
    public static MoneyContainer open() {
        return open(UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param more what else this test needs: other beans, observers, settings, another time
     */
    public static MoneyContainer open(UnaryOperator<ContainerBuilder> more) {
        TestDatabase database = TestDatabases.fresh();
        StripeStandIn standIn = standIn();
        return start(database, standIn, more, () -> {
            standIn.close();
            database.close();
        });
    }

    /** On a database and a stand-in that the test closes. */
    public static MoneyContainer start(TestDatabase database, StripeStandIn standIn) {
        return start(database, standIn, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param more what else this test needs
     */
    public static MoneyContainer start(
            TestDatabase database, StripeStandIn standIn, UnaryOperator<ContainerBuilder> more) {
        return start(database, standIn, more, () -> {});
    }

    private static MoneyContainer start(
            TestDatabase database, StripeStandIn standIn, UnaryOperator<ContainerBuilder> more, Runnable ending) {
        Container container = more.apply(MoneyBeans.on(database, standIn)).start();
        return new MoneyContainer(container, standIn, database, ending);
    }

    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    /** Runs in a new transaction, which is rolled back when the work throws. */
    public <T extends @Nullable Object> T in(Callable<T> work) {
        return container.in(work);
    }

    /** Runs in a new transaction, which is rolled back when the work throws. */
    public void run(Runnable work) {
        container.run(work);
    }

    /** The same with the time of the product's clock, as moves of bookings and charges want it. */
    public void run(Consumer<Instant> work) {
        container.run(() -> work.accept(clock().instant()));
    }

    public Books books() {
        return books;
    }

    public Stage stage() {
        return stage;
    }

    public StripeSide stripe() {
        return stripe;
    }

    public TestClock clock() {
        return container.clock();
    }

    /** Lets time pass for the product and for Stripe. */
    public void advance(Duration by) {
        Instant ignored = container.clock().advance(by);
        container.outside().advance(by);
        stripe.advance(by);
    }

    /** Carries out what is due of this booking's session. */
    public void settle(Stage.Deal deal) {
        get(PaymentWorker.class).settle(deal.paymentId());
    }

    /**
     * Carries out all commands that are due.
     *
     * @return how many there were
     */
    public int work() {
        int done = 0;
        while (get(PaymentWorker.class).workOne()) {
            done++;
        }
        return done;
    }

    /** Hands an event of the stand-in to the product, signed as Stripe does. */
    public void deliver(JsonNode event) {
        deliver(event.toString());
    }

    /** Tells the product that something happened to an object; the object is fetched from the stand-in. */
    public void notice(String type, String objectId) {
        deliver("""
            {"id":"evt_joint_%d","object":"event","type":"%s","livemode":false,"created":%d,\
            "data":{"object":{"id":"%s"}}}""".formatted(
                notices.incrementAndGet(), type, container.outside().now().getEpochSecond(), objectId));
    }

    private void deliver(String body) {
        get(WebhookDesk.class).receive(body, signature(body));
    }

    private static String signature(String body) {
        try {
            long now = Webhook.Util.getTimeNow();
            String hash = Webhook.Util.computeHmacSha256(MoneyBeans.WEBHOOK_SECRET, now + "." + body);
            return "t=" + now + ",v1=" + hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static StripeStandIn standIn() {
        try {
            return StripeStandIn.start(StandInOptions.inMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        container.close();
        ending.run();
    }
}
