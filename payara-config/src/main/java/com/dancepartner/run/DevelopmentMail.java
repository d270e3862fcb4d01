package com.dancepartner.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that keeps what it gets, and pages beside it: the inbox at /, the same as JSON at /mails.json?to=ADDRESS,
 * and the demo administrator's authenticator at /authenticator.
 */
final class DevelopmentMail implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String HTML = "text/html; charset=utf-8";
    private static final long STEP_SECONDS = 30;

    private final GreenMail smtp;
    private final HttpServer pages;
    private final Mails mails;
    private final Clock clock = Clock.systemUTC();

    /** @param code gives the authenticator's present code; without it there is no such page */
    DevelopmentMail(int smtpPort, int inboxPort, @Nullable Supplier<String> code) throws IOException {
        ServerSetup setup = new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        smtp = new GreenMail(setup);
        smtp.start();
        mails = new Mails(smtp);
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), inboxPort), 0);
        page("/", HTML, query -> MailPages.inbox(mails.all()));
        page("/mails.json", "application/json", query -> MailPages.json(query == null ? mails.all() : mails.to(query)));
        if (code != null) {
            page("/authenticator", HTML, query -> MailPages.authenticator(code.get(), secondsLeft(), STEP_SECONDS));
        }
        pages.start();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    URI inboxUri() {
        return URI.create("http://" + LOOPBACK + ":" + pages.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        pages.stop(0);
        smtp.stop();
    }

    private interface Page {

        /** @param address the value of the query's {@code to} */
        String of(@Nullable String address) throws IOException;
    }

    private void page(String path, String type, Page page) {
        pages.createContext(path, exchange -> {
            URI asked = exchange.getRequestURI();
            if (asked.getPath().equals(path)) {
                answer(exchange, 200, type, page.of(address(asked.getRawQuery())));
            } else {
                answer(exchange, 404, "text/plain; charset=utf-8", "There is nothing here.\n");
            }
        });
    }

    private static @Nullable String address(@Nullable String query) {
        return query == null || !query.startsWith("to=")
                ? null
                : URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private long secondsLeft() {
        return STEP_SECONDS - clock.instant().getEpochSecond() % STEP_SECONDS;
    }
}
