package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CycleTest {

    @Test
    @DisplayName("bench: after the last comes the first again")
    void again() {
        assertThat(Stream.generate(new Cycle(List.of("/a", "/b"))).limit(5))
                .containsExactly("/a", "/b", "/a", "/b", "/a");
    }
}
