package com.dancepartner.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/** What a request costs the load generator itself, beside what the JDK's client would cost. */
final class ClientCost {

    private final Load load;
    private final CpuClock clock;
    private final HttpRequest request;

    ClientCost(Load load, CpuClock clock, URI base) {
        this.load = load;
        this.clock = clock;
        this.request = HttpRequest.newBuilder(base.resolve(PageTrial.FILE)).build();
    }

    /** In a sentence, after a load of this length with each. */
    String tell(Duration length) {
        Caller caller = new Caller();
        jdk(caller, length);
        double jdk = jdk(caller, length);
        Cycle file = new Cycle(List.of(PageTrial.FILE));
        load.closed(length, file);
        ClosedLoop own = load.closed(length, file);
        return "Load generator: a small request costs it " + Figures.of(own.generatorMillis())
                + " ms of the CPUs by connections of its own, the server " + Figures.of(own.serverMillis())
                + " ms; by the JDK's client it would cost " + Figures.of(jdk) + " ms";
    }

    private double jdk(Caller caller, Duration length) {
        Tally answers = new Tally();
        CpuUse before = clock.now();
        Crew.start(load.connections(), length, () -> answers.add(caller.send(request)))
                .await();
        return CpuUse.millisEach(clock.since(before).generator(), answers.of(Caller.OK));
    }
}
