package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsoleIT {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    @DisplayName("Staff sign in by form and see bookings; nobody else does (G07)")
    void staffOnly() throws Exception {
        assertThat(get("/admin/bookings.xhtml").uri().getPath()).isEqualTo("/admin/login.xhtml");
        assertThat(signIn(Product.stack().services().adminLogin(), "Wrong-Horse-7")
                        .body())
                .contains("Email or password is wrong");
        Product.Person client = Product.person("client");
        assertThat(signIn(client.email(), Product.PASSWORD).body())
                .as("an account without a role is no staff")
                .contains("Email or password is wrong");
        signIn(
                Product.stack().services().adminLogin(),
                Product.stack().services().adminPassword());
        assertThat(get("/admin/bookings.xhtml").body()).contains("<h1>Bookings</h1>", "list:bookings");
        assertThat(get("/admin/jobs.xhtml").body()).contains("Run payouts");
    }

    @Test
    @DisplayName("The API's tokens mean nothing to the console, and the console's cookies nothing to the API")
    void twoWaysIn() throws Exception {
        signIn(
                Product.stack().services().adminLogin(),
                Product.stack().services().adminPassword());
        assertThat(get("/api/v1/auth/me").statusCode()).isEqualTo(401);
        String token = Product.anonymous()
                .post(
                        "/auth/login",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(
                                        Product.stack().services().adminLogin(),
                                        Product.stack().services().adminPassword()))
                .at("access_token");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/admin/bookings.xhtml"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/admin/login.xhtml").body());
        assertThat(state.find()).isTrue();
        String form = "login=login&login:signIn=&login:email=" + encode(email) + "&login:password=" + encode(password)
                + "&jakarta.faces.ViewState=" + encode(state.group(1));
        return browser.send(
                HttpRequest.newBuilder(uri("/admin/login.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return Product.stack().baseUri().resolve(path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
