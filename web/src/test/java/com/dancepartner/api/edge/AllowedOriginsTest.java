package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    private static final String OWN = "https://dance.example.com/app";

    private final AllowedOrigins origins =
            AllowedOrigins.of(OWN, " https://app.example.com ,http://localhost:3000,https://[2001:db8::1]:8443,");

    @Test
    @DisplayName("R071: nobody may read our answers where nobody is configured")
    void closedByDefault() {
        AllowedOrigins none = AllowedOrigins.of(OWN, "");
        assertThat(none.mayRead("https://app.example.com")).isFalse();
        assertThat(none.mayRead("https://dance.example.com"))
                .as("our own pages need no leave")
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("R071: configured origins may, however they are written")
    @ValueSource(
            strings = {
                "https://app.example.com",
                "https://app.example.com:443",
                "HTTPS://App.Example.com",
                "http://localhost:3000",
                "https://[2001:db8::1]:8443"
            })
    void configured(String origin) {
        assertThat(origins.mayRead(origin)).isTrue();
        assertThat(origins.mayConnect(origin, null)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("R071: an origin that only resembles a configured one may not")
    @ValueSource(
            strings = {
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com.evil.example",
                "https://evil.example/https://app.example.com",
                "https://localhost:3000",
                "http://localhost",
                "null",
                "*",
                ""
            })
    void foreign(String origin) {
        assertThat(origins.mayRead(origin)).isFalse();
        assertThat(origins.mayConnect(origin, "dance.example.com")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("R071: our own pages may open sockets, by the public address and by the host they were asked at")
    @ValueSource(
            strings = {
                "https://dance.example.com",
                "https://dance.example.com:443",
                "http://10.0.0.7:8080",
                "https://10.0.0.7:8080"
            })
    void own(String origin) {
        assertThat(origins.mayConnect(origin, "10.0.0.7:8080")).isTrue();
    }

    @Test
    @DisplayName("R071: the standard port of a host goes without saying")
    void standardPorts() {
        assertThat(origins.mayConnect("http://node", "node:80")).isTrue();
        assertThat(origins.mayConnect("https://node", "node:443")).isTrue();
        assertThat(origins.mayConnect("http://node", "node:443")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("R071: a setting that is not understood stops the start, with its name and an example")
    @ValueSource(
            strings = {
                "*",
                "null",
                "app.example.com",
                "https://app.example.com/",
                "https://app.example.com/page",
                "https://*.example.com",
                "ftp://app.example.com",
                "https://user@app.example.com",
                "https://app.example.com:port",
                "https://app.example.com https://b.example.com",
            })
    void malformed(String configured) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedOrigins.of(OWN, "https://good.example.com," + configured))
                .withMessageContaining("cors.origins holds '" + configured + "': an origin is scheme, host and port")
                .withMessageContaining("for example cors.origins=https://app.example.com");
    }

    @Test
    @DisplayName("R071: so does a public address that is none")
    void malformedOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedOrigins.of("dance.example.com", ""))
                .withMessageContaining("public.url holds 'dance.example.com'")
                .withMessageEndingWith("for example public.url=https://app.example.com");
    }
}
