package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaceIT {

    private static final int CLIENTS = 16;

    @Test
    @DisplayName("R340: of many who want the same hour at once, on two nodes, exactly one gets it and one is charged")
    void oneWinner() throws Exception {
        Hosts.Host host = Hosts.bookable();
        Instant start = Hosts.noonIn(3);
        List<Product.Person> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Product.person("client"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var api = i % 2 == 0
                        ? clients.get(i).api()
                        : clients.get(i).api().at(Product.stack().nodes().get(0).baseUri());
                answers.add(threads.submit(() -> api.post("/bookings", host.booking(start, "pm_card_visa"))
                        .status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses.stream().filter(status -> status == 409)).hasSize(CLIENTS - 1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Product.count("SELECT count(*) FROM payments WHERE host_profile_id = '" + host.id() + "'"))
                .isOne();
    }
}
