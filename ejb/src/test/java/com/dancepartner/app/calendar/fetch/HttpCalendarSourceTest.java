package com.dancepartner.app.calendar.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.calendar.CalendarSettings;
import com.dancepartner.app.calendar.CalendarSource.Fetched;
import com.dancepartner.app.calendar.CalendarUnreachable;
import com.dancepartner.app.calendar.FeedAddress;
import com.dancepartner.app.calendar.HostAndPort;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpCalendarSourceTest {

    private static final byte[] CALENDAR = "BEGIN:VCALENDAR".getBytes(UTF_8);

    private final ScheduledExecutorService alarms = Executors.newScheduledThreadPool(1);
    private final ManagedScheduledExecutorService schedule = mock();
    private final CalendarSettings settings = mock();
    private final HttpCalendarSource source = new HttpCalendarSource();
    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        when(settings.allowHttp()).thenReturn(true);
        when(settings.allowedHosts()).thenReturn(Set.of(new HostAndPort("127.0.0.1", port())));
        when(schedule.schedule(any(Runnable.class), anyLong(), any()))
                .thenAnswer(call -> alarms.schedule(
                        call.getArgument(0, Runnable.class), call.getArgument(1), call.getArgument(2, TimeUnit.class)));
        source.settings = settings;
        source.schedule = schedule;
        source.names = new Names();
        source.open();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        alarms.shutdownNow();
        source.close();
    }

    @Test
    @DisplayName(
            "R312: a calendar comes with its tag, and is not sent again while it is the same; we say who we are, no"
                    + " more")
    void tags() {
        server.createContext("/a.ics", exchange -> {
            exchange.getRequestHeaders().forEach((name, values) -> heard.put(name, String.join(",", values)));
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            answer(exchange, same ? 304 : 200, same ? new byte[0] : CALENDAR);
        });
        Fetched.Calendar first = (Fetched.Calendar) source.fetch(address("/a.ics"), null);
        assertThat(first.content()).isEqualTo(CALENDAR);
        assertThat(first.etag()).isEqualTo("\"1\"");
        assertThat(source.fetch(address("/a.ics"), first.etag())).isInstanceOf(Fetched.Unchanged.class);
        assertThat(heard).doesNotContainKeys("Cookie", "Authorization");
        assertThat(heard).containsEntry("User-agent", Clients.USER_AGENT);
    }

    @Test
    @DisplayName("R312: a packed calendar is counted as it is unpacked, and is packed once")
    void packed() throws IOException {
        byte[] small = packed(CALENDAR);
        byte[] bomb = packed(new byte[50_000_000]);
        server.createContext("/small", exchange -> gzip(exchange, "gzip", small));
        server.createContext("/bomb", exchange -> gzip(exchange, "gzip", bomb));
        server.createContext("/twice", exchange -> gzip(exchange, "gzip, gzip", packed(small)));
        server.createContext("/lie", exchange -> gzip(exchange, "gzip", CALENDAR));
        assertThat(((Fetched.Calendar) source.fetch(address("/small"), null)).content())
                .isEqualTo(CALENDAR);
        assertFails("/bomb", "larger than 1048576 bytes");
        assertFails("/twice", "in a way that is not understood");
        assertFails("/lie", "packed wrongly");
    }

    @Test
    @DisplayName("R312: what is too large, or never ends, is given up")
    void large() {
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[1_048_577]));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[65_536];
            for (OutputStream body = exchange.getResponseBody(); ; ) {
                body.write(chunk);
            }
        });
        assertFails("/large", "larger than 1048576 bytes");
        assertFails("/endless", "larger than 1048576 bytes");
    }

    @Test
    @DisplayName("R312: what drips in is given up in time")
    void slow() {
        source.patience = Duration.ofSeconds(1);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await(over);
        });
        long began = System.nanoTime();
        assertFails("/slow", "did not arrive within 1 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @DisplayName("R312: three redirections are followed, each is checked")
    @CsvSource(
            delimiter = '|',
            value = {
                "/3                                  | ''",
                "/4                                  | leads on more than 3 times",
                "/to?file:///etc/passwd              | not fetched",
                "/to?ftp://example.com/              | not fetched",
                "/to?http://user:pass@example.com/   | not fetched",
                "/to?http://127.0.0.1:22/            | not fetched",
                "/to?http://127.0.0.1/               | public Internet",
                "/to?http://localhost/               | public Internet",
                "/to?http://2130706433/              | public Internet",
                "/to?http://[::1]/                   | public Internet",
                "/to?http://[::ffff:127.0.0.1]/      | public Internet",
                "/to?https://169.254.169.254/latest/ | public Internet",
                "/to?https://mixed.test/             | public Internet",
                "/to                                 | leads on to nowhere"
            })
    void redirections(String path, String words) {
        server.createContext("/", exchange -> {
            String at = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getRawQuery();
            String to = at.equals("/to") ? query : "/" + (Integer.parseInt(at.substring(1)) - 1);
            if (to != null) {
                exchange.getResponseHeaders().add("Location", to);
            }
            answer(exchange, at.equals("/0") ? 200 : 302, CALENDAR);
        });
        if (words.isEmpty()) {
            assertThat(source.fetch(address(path), null)).isInstanceOf(Fetched.Calendar.class);
        } else {
            assertFails(path, words);
        }
    }

    @ParameterizedTest
    @DisplayName("R312: other answers are told in words")
    @CsvSource({"404, no calendar at this address", "401, asks for a password", "500, status 500", "200, broke off"})
    void others(int status, String words) {
        server.createContext("/", exchange -> {
            if (status == 200) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                exchange.getHttpContext().getServer().stop(0);
            } else {
                answer(exchange, status, CALENDAR);
            }
        });
        assertFails("/", words);
    }

    private void assertFails(String path, String words) {
        assertThatExceptionOfType(CalendarUnreachable.class)
                .isThrownBy(() -> source.fetch(address(path), null))
                .withMessageContaining(words)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("127.0.0.1"));
    }

    private FeedAddress address(String path) {
        return FeedAddress.of(URI.create("http://127.0.0.1:" + port() + path), settings);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void gzip(HttpExchange exchange, String encoding, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", encoding);
        answer(exchange, 200, body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream to = exchange.getResponseBody()) {
            to.write(body);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(content);
        }
        return bytes.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One name leads outside and inside at once. */
    private static final class Names implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("mixed.test")
                    ? new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()}
                    : SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
