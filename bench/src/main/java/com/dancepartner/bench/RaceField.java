package com.dancepartner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The clients of a race, in turns on the nodes, who all start at once. */
final class RaceField implements AutoCloseable {

    private final List<RaceClient> clients;
    private final ExecutorService threads;
    private final String style;

    /**
     * A field of clients.
     *
     * @param nodes the first client is on the first, the next on the next, and so on
     * @param tokens of the clients, by their numbers
     * @param style the slug of what all hosts dance
     */
    RaceField(List<URI> nodes, List<String> tokens, String style) {
        this.clients = IntStream.range(0, tokens.size())
                .mapToObj(number -> new RaceClient(nodes.get(number % nodes.size()), tokens.get(number)))
                .toList();
        this.threads = Executors.newFixedThreadPool(tokens.size());
        this.style = style;
    }

    RaceClient client(int number) {
        return clients.get(number);
    }

    /** Lets the client of each appointment ask for it, all at the same moment; their answers in the same order. */
    List<RaceAnswer> run(List<Appointment> appointments) {
        CountDownLatch ready = new CountDownLatch(appointments.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<RaceAnswer>> running = new ArrayList<>();
        for (Appointment wanted : appointments) {
            RaceClient client = clients.get(wanted.client());
            byte[] request = client.request(wanted, style);
            running.add(threads.submit(() -> {
                ready.countDown();
                start.await();
                return client.book(request);
            }));
        }
        return started(ready, start, running);
    }

    private static List<RaceAnswer> started(
            CountDownLatch ready, CountDownLatch start, List<Future<RaceAnswer>> running) {
        try {
            ready.await();
            start.countDown();
            List<RaceAnswer> answers = new ArrayList<>();
            for (Future<RaceAnswer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of the race broke off: " + e.getCause(), e);
        }
    }

    /** Ends all connections. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            for (RaceClient client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection cannot be closed", e);
        }
    }
}
