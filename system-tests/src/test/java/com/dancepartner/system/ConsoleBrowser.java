package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser at the console, with its own cookies and an address of its own; it posts forms as the console's script would. */
final class ConsoleBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address =
            "2001:db8:%x:c::1".formatted(ThreadLocalRandom.current().nextInt(1 << 16));

    private final HttpResponse<String> first;
    private HttpResponse<String> last;

    ConsoleBrowser() {
        first = open("/login.xhtml");
        last = first;
    }

    /** At the console, as a signed-in member of staff. */
    static ConsoleBrowser of(Staff.Member member) {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn(member.person(), member.factor().nextCode());
        assertThat(browser.page()).isEqualTo("/admin/bookings.xhtml");
        return browser;
    }

    /** @param path below {@code /admin} */
    HttpResponse<String> open(String path) {
        return send(request("/admin" + path));
    }

    ConsoleBrowser signIn(Product.Person person, String code) {
        return signIn(person, Product.PASSWORD, code);
    }

    ConsoleBrowser signIn(Product.Person person, String password, String code) {
        open("/login.xhtml");
        press("login", "signIn", "email", person.email(), "password", password, "code", code);
        return this;
    }

    /**
     * Presses a button on the page that is open.
     *
     * @param fields of the form: names and values in turn
     */
    HttpResponse<String> press(String form, String button, String... fields) {
        StringBuilder body = new StringBuilder(form + "=" + form + "&" + form + ":" + button + "=");
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(form)
                    .append(':')
                    .append(fields[i])
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        body.append("&jakarta.faces.ViewState=").append(encoded(first(VIEW_STATE)));
        body.append("&primefaces.nonce=").append(encoded(first(NONCE)));
        return send(request(page())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The page that the last request led to. */
    String page() {
        return last.uri().getPath();
    }

    /** What the browser saw first, with the cookie of a new session. */
    HttpResponse<String> firstAnswer() {
        return first;
    }

    String body() {
        return last.body();
    }

    /** The first group of the first match in the page that is open. */
    String first(Pattern pattern) {
        Matcher found = pattern.matcher(body());
        assertThat(found.find()).as("%s in %s", pattern, page()).isTrue();
        return found.group(1);
    }

    /** The first groups of all matches. */
    List<String> all(Pattern pattern) {
        return pattern.matcher(body()).results().map(found -> found.group(1)).toList();
    }

    /** The session's id. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Any request to the product with this browser's cookies. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            last = http.send(request.build(), BodyHandlers.ofString());
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("the console gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Product.stack().baseUri().resolve(path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
