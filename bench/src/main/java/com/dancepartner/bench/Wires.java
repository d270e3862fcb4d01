package com.dancepartner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections to the server, one for each thread that asks; the outcome is the status, or why there is none. */
final class Wires implements AutoCloseable {

    private final Queue<WireClient> open = new ConcurrentLinkedQueue<>();
    private final InetSocketAddress server;
    private final ThreadLocal<WireClient> own = ThreadLocal.withInitial(this::open);
    private final ExecutorService threads;

    /** @param atOnce how many requests of {@link #sendAsync} are under way at most; further ones wait */
    Wires(URI base, int atOnce) {
        server = new InetSocketAddress(base.getHost(), base.getPort());
        threads = Executors.newFixedThreadPool(atOnce);
    }

    private WireClient open() {
        WireClient client = new WireClient(server);
        open.add(client);
        return client;
    }

    WireAnswer ask(byte[] request) throws IOException {
        return own.get().ask(request);
    }

    String send(byte[] request) {
        try {
            return Integer.toString(ask(request).status());
        } catch (IOException e) {
            return "no answer (" + e.getClass().getSimpleName() + ")";
        }
    }

    /** Never ends exceptionally. */
    CompletableFuture<String> sendAsync(byte[] request) {
        return CompletableFuture.supplyAsync(() -> send(request), threads);
    }

    /** Ends all connections; nobody may be asking any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            for (WireClient client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection cannot be closed", e);
        }
    }
}
