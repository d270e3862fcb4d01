package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchSampleTest {

    @Test
    @DisplayName("bench: a sample tells how many searches found somebody, and what they cost the wire")
    void told() {
        SearchSample sample = new SearchSample(List.of(List.of("SELECT 1"), List.of("SELECT 1", "SELECT 2")), 5_000, 1);
        assertThat(sample.told("10,000 hosts"))
                .isEqualTo("Sample, 10,000 hosts: 1 of 2 searches found somebody, with 1.5 queries and 2,500 bytes of"
                        + " answer on average");
    }
}
