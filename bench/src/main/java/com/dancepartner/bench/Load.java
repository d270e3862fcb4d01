package com.dancepartner.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Loads the server by cheap connections with GETs of targets. */
final class Load {

    private static final int PER_SECOND = 50;
    private static final int ALL_AT_ONCE = 48;

    private final URI base;
    private final CpuClock clock;
    private final BooleanSupplier idle;
    private final Consumer<String> progress;
    private final WireRequests requests;
    private final int connections;

    /** @param idle whether the server's compilers are done */
    Load(URI base, CpuClock clock, BooleanSupplier idle, int connections, Consumer<String> progress) {
        this.base = base;
        this.clock = clock;
        this.idle = idle;
        this.progress = progress;
        this.connections = connections;
        this.requests = new WireRequests(base);
    }

    int connections() {
        return connections;
    }

    /** @throws IllegalStateException with the answer when it is not a 200: then there is nothing to measure */
    WireAnswer require(String target) throws IOException {
        try (Wires wires = new Wires(base, 1)) {
            WireAnswer answer = wires.ask(requests.get(target));
            if (answer.status() != 200) {
                throw new IllegalStateException("GET " + target + " answers " + answer.status() + ": " + answer.text());
            }
            return answer;
        }
    }

    /** As many connections as there are, each asking again at once. */
    ClosedLoop closed(Duration length, Supplier<String> targets) {
        Latencies latencies = new Latencies();
        Tally answers = new Tally();
        try (Wires wires = new Wires(base, 1)) {
            CpuUse before = clock.now();
            Duration took = Crew.start(connections, length, () -> {
                        byte[] request = requests.get(targets.get());
                        long began = System.nanoTime();
                        count(wires.send(request), System.nanoTime() - began, latencies, answers);
                    })
                    .await();
            return new ClosedLoop(new Rate(answers.of(Caller.OK), took), latencies, answers, clock.since(before));
        }
    }

    private static void count(String status, long nanos, Latencies latencies, Tally answers) {
        answers.add(status);
        if (status.equals(Caller.OK)) {
            latencies.add(nanos);
        }
    }

    /** Fifty requests a second at their intended moments. */
    SearchLoad.Outcome open(Duration length, Supplier<String> targets) {
        try (Wires wires = new Wires(base, ALL_AT_ONCE)) {
            return new SearchLoad(() -> {
                        byte[] request = requests.get(targets.get());
                        return () -> wires.sendAsync(request);
                    })
                    .run(new Schedule(PER_SECOND, length));
        }
    }

    /** Asks until it gets no faster; the curve in a sentence. */
    String warmUp(String what, int slices, Supplier<String> targets) {
        Tally others = new Tally();
        List<Double> curve = new WarmUp(progress, idle).run(what, slices, length -> {
            ClosedLoop loop = closed(length, targets);
            others.add(loop.answers());
            return loop.rate().perSecond();
        });
        return WarmUp.told(what, curve) + "; other answers: " + others.otherThan(Caller.OK);
    }
}
