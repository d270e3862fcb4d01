package com.dancepartner.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Books over HTTP: as many connections as are wanted, each booking again as soon as there is an answer. */
final class BookingLoad {

    static final String CREATED = "201";

    private static final String TARGET = "/api/v1/bookings";

    private final URI base;
    private final CpuClock clock;
    private final WireRequests requests;
    private final List<String> tokens;
    private final String style;
    private final Supplier<Appointment> appointments;
    private final int connections;

    /**
     * A load of bookings.
     *
     * @param tokens of the clients, by their numbers
     * @param style the slug of what all hosts dance
     */
    BookingLoad(
            URI base,
            CpuClock clock,
            List<String> tokens,
            String style,
            Supplier<Appointment> appointments,
            int connections) {
        this.base = base;
        this.clock = clock;
        this.requests = new WireRequests(base);
        this.tokens = tokens;
        this.style = style;
        this.appointments = appointments;
        this.connections = connections;
    }

    /** The tokens of the first clients. */
    static List<String> tokens(TokenMint mint, int clients) {
        return IntStream.range(0, clients)
                .parallel()
                .mapToObj(client -> mint.token(Dancers.client(client), Dancers.device(client)))
                .toList();
    }

    int connections() {
        return connections;
    }

    /** Books for so long. */
    ClosedLoop run(Duration length) {
        Latencies latencies = new Latencies();
        Tally answers = new Tally();
        try (Wires wires = new Wires(base, 1)) {
            CpuUse before = clock.now();
            Duration took = Crew.start(connections, length, () -> book(wires, latencies, answers))
                    .await();
            return new ClosedLoop(new Rate(answers.of(CREATED), took), latencies, answers, clock.since(before));
        }
    }

    private void book(Wires wires, Latencies latencies, Tally answers) {
        Appointment wanted = appointments.get();
        byte[] request = requests.post(TARGET, tokens.get(wanted.client()), wanted.json(style));
        long began = System.nanoTime();
        String status = wires.send(request);
        answers.add(status);
        if (status.equals(CREATED)) {
            latencies.add(System.nanoTime() - began);
        }
    }
}
