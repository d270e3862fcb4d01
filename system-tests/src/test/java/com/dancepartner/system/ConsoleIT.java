package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
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
        assertThat(signIn(Product.stack().services().adminLogin(), "Wrong-Horse-7", "")
                        .body())
                .contains("Email, password or code is wrong");
        Product.Person client = Product.person("client");
        assertThat(signIn(client.email(), Product.PASSWORD, "").body())
                .as("an account without a role is no staff")
                .contains("Email, password or code is wrong");
        signInAsAdmin();
        assertThat(get("/admin/bookings.xhtml").body()).contains("<h1>Bookings</h1>", "list:bookings");
        assertThat(get("/admin/jobs.xhtml").body()).contains("Run payouts");
    }

    @Test
    @DisplayName("The API's tokens mean nothing to the console, and the console's cookies nothing to the API")
    void twoWaysIn() throws Exception {
        signInAsAdmin();
        assertThat(get("/api/v1/auth/me").statusCode()).isEqualTo(401);
        Answer page = Product.admin().get(uri("/admin/bookings.xhtml").toString());
        assertThat(page.status()).isEqualTo(302);
    }

    private void signInAsAdmin() throws IOException, InterruptedException {
        signIn(
                Product.stack().services().adminLogin(),
                Product.stack().services().adminPassword(),
                DemoAdmin.freshCode());
    }

    private HttpResponse<String> signIn(String email, String password, String code)
            throws IOException, InterruptedException {
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/admin/login.xhtml").body());
        assertThat(state.find()).isTrue();
        String form = "login=login&login:signIn=&login:email=" + encode(email) + "&login:password=" + encode(password)
                + "&login:code=" + code + "&jakarta.faces.ViewState=" + encode(state.group(1));
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
