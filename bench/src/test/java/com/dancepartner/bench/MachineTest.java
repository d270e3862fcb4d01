package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    private static Machine with(int cpus, double busy) {
        return new Machine(cpus, "Linux", "OpenJDK", busy);
    }

    @ParameterizedTest(name = "{0} CPUs: {1} threads, {2} clients")
    @DisplayName("bench: half of the CPUs hash, and the clients keep them busy without being refused")
    @CsvSource({"1, 1, 4", "2, 1, 4", "8, 4, 8", "32, 16, 32", "64, 32, 48"})
    void threads(int cpus, int threads, int clients) {
        assertThat(with(cpus, 0).hashingThreads()).isEqualTo(threads);
        assertThat(with(cpus, 0).clients()).isEqualTo(clients);
    }

    @Test
    @DisplayName("bench: a machine that others use is said to be too busy")
    void busy() {
        assertThat(with(2, 0.02).text()).endsWith("busy to 2.0 %");
        assertThat(with(2, 0.6).text()).endsWith("busy to 60.0 %: too busy for figures that mean something");
    }
}
