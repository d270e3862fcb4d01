package com.dancepartner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.world.City;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoWorldTest {

    private static final List<DemoHost> HOSTS = DemoWorld.draw();

    @Test
    @DisplayName("demo: about 400 hosts in about 150 cities, the same every time")
    void size() {
        assertThat(HOSTS).hasSizeBetween(380, 420).isEqualTo(DemoWorld.draw());
        assertThat(HOSTS.stream().map(DemoHost::city).distinct()).hasSizeBetween(150, 155);
    }

    @Test
    @DisplayName("demo: the cities of every demonstration have a first host, who signs in as the documents say")
    void always() {
        assertThat(HOSTS)
                .extracting(DemoHost::email)
                .contains(
                        "host.lisbon.1@demo.dancepartner.example",
                        "host.berlin.1@demo.dancepartner.example",
                        "host.london.1@demo.dancepartner.example",
                        "host.newyork.1@demo.dancepartner.example",
                        "host.seville.1@demo.dancepartner.example");
        assertThat(HOSTS)
                .filteredOn(host -> host.key().equals("lisbon.1"))
                .extracting(DemoHost::city)
                .extracting(City::country)
                .containsExactly("PT");
    }

    @Test
    @DisplayName("demo: no two hosts share a login, even in cities of the same name")
    void logins() {
        assertThat(HOSTS).extracting(DemoHost::email).doesNotHaveDuplicates();
        assertThat(HOSTS).extracting(DemoHost::profileId).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("demo: every host is paid in the currency of the country")
    void currencies() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(DemoWorld.isPaid(host.city())).isTrue();
            assertThat(host.rate()).isPositive();
        });
    }
}
