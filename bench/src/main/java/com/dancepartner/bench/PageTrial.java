package com.dancepartner.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The pages of a hundred hosts, which the server remembers, and a file of about their size, in turns. */
final class PageTrial {

    static final String FILE = "/static/sample-host.json";
    static final int HOSTS = 100;

    private final Load load;
    private final SearchPlan plan;

    PageTrial(Load load, SearchPlan plan) {
        this.load = load;
        this.plan = plan;
    }

    /**
     * Warms both up first.
     *
     * @param facts takes a sentence about each warm-up
     */
    PageFigures run(List<String> hosts, Consumer<String> facts) throws IOException {
        long bytes = 0;
        for (String host : hosts) {
            bytes += load.require(host).body().length;
        }
        long fileBytes = load.require(FILE).body().length;
        Cycle pages = new Cycle(hosts);
        Cycle file = new Cycle(List.of(FILE));
        facts.accept(load.warmUp("pages of hosts", plan.laterSlices(), pages));
        facts.accept(load.warmUp("the static file", plan.laterSlices(), file));
        ClosedLoop ofHosts = load.closed(plan.page(), pages);
        ClosedLoop ofFile = load.closed(plan.page(), file);
        for (int i = 1; i < 2 * plan.rounds(); i++) {
            ofHosts = ofHosts.and(load.closed(plan.page(), pages));
            ofFile = ofFile.and(load.closed(plan.page(), file));
        }
        return new PageFigures(ofHosts, ofFile, bytes / hosts.size(), fileBytes);
    }
}
