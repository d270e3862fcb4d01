package com.dancepartner.api.limit;

import static com.dancepartner.app.limit.Allowance.ANONYMOUS;
import static com.dancepartner.app.limit.Allowance.AUTHENTICATED;
import static com.dancepartner.app.limit.Allowance.CREDENTIALS;
import static com.dancepartner.app.limit.Allowance.PHOTOS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitRulesTest {

    @ParameterizedTest
    @DisplayName("R073: a signed-in user's requests are counted as such, others as anonymous")
    @ValueSource(strings = {"/api/v1/hosts", "/api/v1/auth/me", "/api/v1/ws/chat/1", "/api/v1", "/api/v1/nothing"})
    void general(String path) {
        assertThat(LimitRules.of(Requests.get(path))).containsExactly(ANONYMOUS);
        assertThat(LimitRules.of(Requests.signedIn(Requests.get(path), "1"))).containsExactly(AUTHENTICATED);
    }

    @ParameterizedTest
    @DisplayName("G24, G47: attempts at credentials are counted as such first, and as requests as well")
    @ValueSource(strings = {"login", "register", "forgot-password", "reset-password", "verify-email", "restore"})
    void credentials(String name) {
        String path = "/api/v1/auth/" + name;
        assertThat(LimitRules.of(Requests.post(path))).containsExactly(CREDENTIALS, ANONYMOUS);
        assertThat(LimitRules.of(Requests.signedIn(Requests.post(path), "1")))
                .containsExactly(CREDENTIALS, AUTHENTICATED);
        assertThat(LimitRules.of(Requests.get(path))).containsExactly(ANONYMOUS);
    }

    @ParameterizedTest
    @DisplayName("G47: what is signed in otherwise, or proves nothing, is no attempt at credentials")
    @ValueSource(strings = {"refresh", "logout", "verify-email/resend", "terms", "login2"})
    void others(String name) {
        assertThat(LimitRules.of(Requests.post("/api/v1/auth/" + name))).containsExactly(ANONYMOUS);
    }

    @Test
    @DisplayName("G47: an escape that is none leads nowhere")
    void brokenEscape() {
        assertThat(LimitRules.of(Requests.request("POST", "/api/v1/auth", "/api/v1/auth;x/%zz")))
                .containsExactly(ANONYMOUS);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("G47: login is login, however its path is written")
    @CsvSource({
        "/api/v1/auth/login/, /api/v1/auth/login/",
        "/api/v1/auth/login,  /api/v1/auth//login",
        "/api/v1/auth/login,  /api/v1//auth/login//",
        "/api/v1/auth/login,  /api/v1/auth/%6cogin",
        "/api/v1/auth/login,  /api/v1/auth/x/../login",
        "/api/v1/auth/login,  /api/v1/auth/login;a=b",
        "/api/v1/auth/login,  /api/v1/auth/login;a=b/",
        "/api/v1/auth,        /api/v1/auth;a=b/login",
        "/api/v1/auth,        /api/v1/auth;a=b/login;c;d",
        "/api/v1/auth/,       /api/v1/auth/;/login",
        "/api/v1/auth,        /api/v1/auth;x/%6cogin",
    })
    void odditiesOfPaths(String path, String uri) {
        assertThat(LimitRules.of(Requests.request("POST", path, uri))).containsExactly(CREDENTIALS, ANONYMOUS);
    }

    @Test
    @DisplayName("G47: a path that no resource answers is read whole")
    void withoutPathInfo() {
        assertThat(LimitRules.of(Requests.post("/api/else"))).containsExactly(ANONYMOUS);
    }

    @Test
    @DisplayName("G72: photos are counted apart, or one page of a search would use up what a visitor may ask")
    void photos() {
        String thumb = "/api/v1/photos/x/thumb.jpg";
        assertThat(LimitRules.of(Requests.get(thumb))).containsExactly(PHOTOS);
        assertThat(LimitRules.of(Requests.signedIn(Requests.get(thumb), "1"))).containsExactly(PHOTOS);
        assertThat(LimitRules.of(Requests.post(thumb))).containsExactly(ANONYMOUS);
        assertThat(LimitRules.of(Requests.request("GET", "/api/v1/photos/x", "/api/v1/photos/../hosts")))
                .containsExactly(ANONYMOUS);
    }

    @Test
    @DisplayName("G47: webhooks of providers are exempt, whoever is signed in")
    void webhooks() {
        HttpServletRequest webhook = Requests.post("/api/v1/webhooks/stripe");
        assertThat(LimitRules.of(webhook)).isEmpty();
        assertThat(LimitRules.of(Requests.signedIn(webhook, "1"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @DisplayName("G47: nothing else is exempt by pretending to be a webhook")
    @CsvSource({
        "/api/v1/auth/login, /api/v1/webhooks/../auth/login",
        "/api/v1/auth/login, /api/v1/webhooks/%2e%2e/auth/login",
        "/api/v1/webhooks/x, /api/v1/hosts/../webhooks/x",
        "/api/v1/webhooks/.., /api/v1/webhooks/..;/auth/login",
        "/api/v1/webhooks/stripe, /api/v1/webhooks/stripe;/../../auth/login",
        "/api/v1/webhooks,   /api/v1/webhooks",
        "/api/v1/webhooksX,  /api/v1/webhooksX",
    })
    void pretending(String path, String uri) {
        assertThat(LimitRules.of(Requests.request("POST", path, uri))).contains(ANONYMOUS);
    }
}
