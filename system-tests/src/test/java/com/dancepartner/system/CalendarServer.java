package com.dancepartner.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of calendars, as hosts have them elsewhere: the only one inside that the product under test may ask. */
final class CalendarServer {

    private static final Map<String, Published> ALL = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private CalendarServer() {}

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", CalendarServer::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    static String place() {
        return "127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** At an address that nobody can guess. */
    static Published published(String content) {
        Published calendar = new Published(content);
        ALL.put(calendar.path, calendar);
        return calendar;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Published calendar = ALL.get(exchange.getRequestURI().getPath());
            if (calendar == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                calendar.answer(exchange);
            }
        }
    }

    /** A calendar that changes, fails or moves away. */
    static final class Published {

        private final String path = "/" + UUID.randomUUID() + ".ics";
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger spared = new AtomicInteger();
        private volatile String content;
        private volatile int status = 200;
        private volatile String location = "";

        private Published(String content) {
            this.content = content;
        }

        String url() {
            return "http://" + place() + path;
        }

        /** What nobody but its owner should read. */
        String secret() {
            return path;
        }

        void says(String newContent) {
            content = newContent;
            status = 200;
        }

        void failsWith(int newStatus) {
            status = newStatus;
        }

        void leadsOnTo(String url) {
            location = url;
            status = 302;
        }

        int asked() {
            return asked.get();
        }

        /** How often it was asked by somebody who knew it already. */
        int spared() {
            return spared.get();
        }

        private void answer(HttpExchange exchange) throws IOException {
            asked.incrementAndGet();
            switch (status) {
                case 200 -> send(exchange);
                case 302 -> {
                    exchange.getResponseHeaders().set("Location", location);
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> exchange.sendResponseHeaders(status, -1);
            }
        }

        private void send(HttpExchange exchange) throws IOException {
            String said = content;
            String tag = "\"" + Integer.toHexString(said.hashCode()) + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                spared.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] bytes = said.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/calendar");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
