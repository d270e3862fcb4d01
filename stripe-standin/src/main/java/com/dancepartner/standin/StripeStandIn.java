package com.dancepartner.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running stand-in for Stripe on 127.0.0.1. */
public final class StripeStandIn implements AutoCloseable {

    private static final Logger LOG = System.getLogger(StripeStandIn.class.getName());
    private static final int REQUEST_THREADS = 64; // enough for requests that faults hold
    private static final long SAVE_MILLIS = 250;
    private static final int SAVING_SHARE = 10; // saving takes a tenth of the time at most, however large the state

    private final HttpServer server;
    private final URI baseUri;
    private final World world;
    private final @Nullable Snapshots snapshots;
    private final ExecutorService requests = Executors.newFixedThreadPool(REQUEST_THREADS, StripeStandIn::thread);
    private final ExecutorService background = Executors.newCachedThreadPool(StripeStandIn::thread);
    private final CountDownLatch closing = new CountDownLatch(1);

    private StripeStandIn(StandInOptions options) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        baseUri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        world = new World(baseUri);
        snapshots = options.data() == null ? null : new Snapshots(options.data());
        if (snapshots != null) {
            snapshots.load(world);
        }
        world.change(() -> {
            world.outbox.setTarget(Channel.PLATFORM, options.platform());
            world.outbox.setTarget(Channel.CONNECT, options.connect());
        });
    }

    /**
     * Starts a stand-in.
     *
     * @throws IOException if the port is taken
     */
    public static StripeStandIn start(StandInOptions options) throws IOException {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true"); // or answers wait 40 ms for an acknowledgement
        }
        StripeStandIn standIn = new StripeStandIn(options);
        standIn.open();
        return standIn;
    }

    private void open() {
        HostedPages pages = new HostedPages(world);
        server.createContext("/", new ApiHandler(world));
        server.createContext(ControlHandler.PREFIX, new ControlHandler(world));
        server.createContext("/onboarding/", pages);
        server.createContext("/3ds/", pages);
        server.createContext("/express/", pages);
        server.setExecutor(requests);
        server.start();
        background.execute(this::keepHouse);
        for (Channel channel : Channel.values()) {
            background.execute(new WebhookSender(world, channel, closing));
        }
    }

    /** Where the API, the control API and the hosted pages are, such as {@code http://127.0.0.1:12111}. */
    public URI baseUri() {
        return baseUri;
    }

    /** Stops answering and saves the state. */
    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        server.stop(0);
        requests.shutdownNow();
        background.shutdown();
        try {
            if (!background.awaitTermination(3, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        save();
    }

    private void keepHouse() {
        try {
            long pause = SAVE_MILLIS;
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                world.tick();
                long started = System.nanoTime();
                save();
                long saving = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
                pause = Math.max(SAVE_MILLIS, SAVING_SHARE * saving);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void save() {
        try {
            if (snapshots != null) {
                snapshots.save(world);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the state could not be saved", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stripe-standin");
        thread.setDaemon(true);
        return thread;
    }
}
