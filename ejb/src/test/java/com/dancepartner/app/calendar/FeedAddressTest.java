package com.dancepartner.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    private static final CalendarSettings USUAL = Calendars.settings();
    private static final CalendarSettings OPEN =
            Calendars.settings(true, Optional.of("Intranet.example:8080, [::1]:9000, 127.0.0.1:7070"));

    @ParameterizedTest
    @DisplayName("R312: an address is read as people paste it, without what is not sent")
    @CsvSource({
        "https://example.com/a.ics, https://example.com/a.ics",
        "' https://example.com/a.ics ', https://example.com/a.ics",
        "webcal://example.com/a.ics, https://example.com/a.ics",
        "WEBCALS://example.com/a.ics, https://example.com/a.ics",
        "HTTPS://example.com/a.ics, https://example.com/a.ics",
        "https://example.com, https://example.com/",
        "https://example.com:8443/?key=1%202&x=, https://example.com:8443/?key=1%202&x=",
        "https://example.com/a.ics#today, https://example.com/a.ics",
        "https://[2001:db8::1]/a.ics, https://[2001:db8::1]/a.ics",
    })
    void pasted(String text, String read) {
        assertThat(FeedAddress.of(text, USUAL).uri()).isEqualTo(URI.create(read));
    }

    @ParameterizedTest
    @DisplayName("R312: what is no address of a calendar is refused: other schemes, ports, passwords, and no http")
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com/a.ics",
                "/a.ics",
                "//example.com/a.ics",
                "https:/a.ics",
                "https://",
                "https:example.com",
                "https://exa mple.com/",
                "https://example.com/a\nb",
                "https://exämple.com/",
                "https://example.com/%zz",
                "https://example_1.com:x/",
                "http://example.com/a.ics",
                "ftp://example.com/a.ics",
                "file:///etc/passwd",
                "jar:https://example.com/a!/b",
                "gopher://example.com/",
                "https://user@example.com/",
                "https://user:secret@example.com/",
                "https://@example.com/",
                "https://example.com:22/",
                "https://example.com:80/",
                "https://example.com:5432/",
                "https://example.com:99999/",
                "https://127.0.0.1:7070/"
            })
    void refused(String text) {
        Refused.naming("url", () -> FeedAddress.of(text, USUAL));
    }

    @Test
    @DisplayName("R312: an address has 2000 characters at most")
    void longest() {
        String longest = "https://example.com/" + "a".repeat(1980);
        assertThat(FeedAddress.of(longest, USUAL).uri().toString()).hasSize(2000);
        Refused.naming("url", () -> FeedAddress.of(longest + "a", USUAL));
    }

    @ParameterizedTest
    @DisplayName("R312: operators may allow http, and places with ports of their own")
    @CsvSource({
        "http://example.com/, example.com, 80",
        "http://intranet.example:8080/, intranet.example, 8080",
        "https://INTRANET.example:8080/, intranet.example, 8080",
        "http://[::1]:9000/, ::1, 9000",
        "http://127.0.0.1:7070/, 127.0.0.1, 7070",
        "https://example.com/, example.com, 443"
    })
    void allowed(String text, String host, int port) {
        assertThat(FeedAddress.of(text, OPEN).place()).isEqualTo(new HostAndPort(host, port));
    }

    @ParameterizedTest
    @DisplayName("R312: what operators allow is no more than they say")
    @ValueSource(
            strings = {
                "http://example.com:8080/",
                "http://example.com:443/",
                "http://intranet.example:8081/",
                "http://intranet.example.evil.com:8080/",
                "http://127.0.0.1:7071/",
                "http://localhost:7070/",
                "http://localhost:5432/",
                "http://[::1]:7070/"
            })
    void noMoreThanThat(String text) {
        Refused.naming("url", () -> FeedAddress.of(text, OPEN));
    }

    @Test
    @DisplayName("R312: allowing a place does not allow http")
    void stillEncrypted() {
        CalendarSettings settings = Calendars.settings(false, Optional.of("intranet.example:8080"));
        Refused.naming("url", () -> FeedAddress.of("http://intranet.example:8080/", settings));
        assertThat(FeedAddress.of("https://intranet.example:8080/", settings).host())
                .isEqualTo("intranet.example");
    }

    @Test
    @DisplayName("R312: an address lands in no log; its host alone may be shown")
    void secret() {
        FeedAddress address = FeedAddress.of("https://Example.com/secret.ics?key=1", USUAL);
        assertThat(address.toString()).doesNotContain("secret", "key");
        assertThat(address.host()).isEqualTo("example.com");
    }
}
