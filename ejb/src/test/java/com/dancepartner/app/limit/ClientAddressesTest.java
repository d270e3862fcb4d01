package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    @ParameterizedTest(name = "{0} is counted as {1}")
    @DisplayName("G47: IPv4 counts as it is, IPv6 by its network of 64 bits, IPv4 in IPv6 as IPv4")
    @CsvSource({
        "203.0.113.7,                              203.0.113.7",
        "2001:db8:1:2:3:4:5:6,                     2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff,         2001:db8:1:2::/64",
        "2001:DB8:1:2::,                           2001:db8:1:2::/64",
        "2001:0db8:0001:0002:0000:0000:0000:0001,  2001:db8:1:2::/64",
        "2001:db8:1:3::1,                          2001:db8:1:3::/64",
        "0:0:0:0:0:0:0:1,                          ::/64",
        "fe80::1%eth0,                             fe80::/64",
        "fe80:0:0:0:0:0:0:1%2,                     fe80::/64",
        "::ffff:203.0.113.7,                       203.0.113.7",
        "::ffff:cb00:7107,                         203.0.113.7",
        "nowhere,                                  nowhere",
    })
    void keys(String address, String key) {
        assertThat(trusting().of(address, null)).isEqualTo(key);
    }

    @ParameterizedTest
    @DisplayName("G47: X-Forwarded-For of anybody but a trusted proxy is ignored")
    @ValueSource(strings = {"198.51.100.1", "127.0.0.1", "198.51.100.1, 10.0.0.1", "rubbish", ""})
    void spoofed(String forwardedFor) {
        assertThat(trusting().of("203.0.113.7", forwardedFor)).isEqualTo("203.0.113.7");
        assertThat(trusting("10.0.0.0/8").of("203.0.113.7", forwardedFor)).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G47: behind trusted proxies the rightmost untrusted address counts, whatever is claimed left of it")
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1                               | 198.51.100.1",
                "1.1.1.1, 198.51.100.1                      | 198.51.100.1",
                "1.1.1.1, 198.51.100.1, 10.1.2.3            | 198.51.100.1",
                "10.9.9.9, 198.51.100.1, 10.1.2.3, 10.0.0.9 | 198.51.100.1",
                "1.1.1.1,198.51.100.1,10.1.2.3              | 198.51.100.1",
                "1.1.1.1, 2001:db8:7:8:9::1                 | 2001:db8:7:8::/64",
                "1.1.1.1, 2001:db8:7:8:9::1, 2001:db8:ff::5 | 2001:db8:7:8::/64",
                "1.1.1.1, ::ffff:198.51.100.1               | 198.51.100.1",
                "198.51.100.1, ::ffff:10.1.2.3              | 198.51.100.1",
            })
    void forwarded(String forwardedFor, String client) {
        ClientAddresses addresses = trusting("127.0.0.1", "10.0.0.0/8", "2001:db8:ff::/48");
        assertThat(addresses.of("127.0.0.1", forwardedFor)).isEqualTo(client);
        assertThat(addresses.of("::ffff:127.0.0.1", forwardedFor)).isEqualTo(client);
        assertThat(addresses.of("2001:db8:ff::1", forwardedFor)).isEqualTo(client);
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @DisplayName("G47: what cannot be read ends the search, and the last good address counts")
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1, unknown                 | 127.0.0.1",
                "198.51.100.1, unknown, 10.1.2.3       | 10.1.2.3",
                "198.51.100.1,                         | 127.0.0.1",
                "198.51.100.1, , 10.1.2.3              | 10.1.2.3",
                "198.51.100.1:443                      | 127.0.0.1",
                "[2001:db8::1]                         | 127.0.0.1",
                "198.51.100.0/24                       | 127.0.0.1",
                "198.51.100.*                          | 127.0.0.1",
                "198.51.100                            | 127.0.0.1",
                "0x7f.1                                | 127.0.0.1",
                "3325256705                            | 127.0.0.1",
                "198.051.100.1                         | 127.0.0.1",
                "*                                     | 127.0.0.1",
                "localhost                             | 127.0.0.1",
                "10.1.2.3, 10.1.2.4                    | 10.1.2.3",
            })
    void malformed(String forwardedFor, String client) {
        assertThat(trusting("127.0.0.1", "10.0.0.0/8").of("127.0.0.1", forwardedFor))
                .isEqualTo(client);
    }

    @Test
    @DisplayName("G47: a trusted proxy that names nobody is the client itself")
    void proxyItself() {
        assertThat(trusting("127.0.0.1").of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(trusting("127.0.0.1").of("127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @DisplayName("G47: a malformed entry of trusted.proxies stops the start and is told with an example")
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "*", "10.0.0.1-9", "10.0.0.0/255.0.0.0", "/8"})
    void malformedSetting(String entry) {
        assertThatThrownBy(() -> trusting("127.0.0.1", entry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trusted.proxies")
                .hasMessageContaining("'" + entry + "'")
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    @DisplayName("G47: blanks in trusted.proxies do no harm, and without the setting nobody is trusted")
    void blanks() {
        ClientAddresses addresses = trusting(" 127.0.0.1 ", "", " 10.0.0.7/8");
        assertThat(addresses.of("127.0.0.1", "198.51.100.1, 10.9.9.9")).isEqualTo("198.51.100.1");
        assertThatNoException().isThrownBy(addresses::requireUsable);
        assertThat(read(null).of("127.0.0.1", "198.51.100.1")).isEqualTo("127.0.0.1");
    }

    private static ClientAddresses trusting(String... proxies) {
        return read(String.join(",", proxies));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static ClientAddresses read(@Nullable String proxies) {
        ClientAddresses addresses = new ClientAddresses();
        addresses.configured = Optional.ofNullable(proxies);
        addresses.read();
        return addresses;
    }
}
