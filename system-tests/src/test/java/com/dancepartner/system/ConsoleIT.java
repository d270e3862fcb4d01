package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.dancepartner.walk.Await;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console: who gets in, what they see there, and how they get out. */
class ConsoleIT {

    private static final String WRONG = "Email, password or code is wrong";
    private static final int FAILURES = 5;
    private static final Duration SOON = Duration.ofSeconds(65);
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li><code>([A-Z2-7-]+)</code></li>");

    @Test
    @DisplayName("G07: staff sign in with password and code, and see what their role is for")
    void staff() {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.open("/bookings.xhtml");
        assertThat(browser.page()).isEqualTo("/admin/login.xhtml");
        browser = ConsoleBrowser.of(Staff.member("OPS"));
        assertThat(browser.body()).contains("<h1>Bookings</h1>", "list:bookings");
        assertThat(browser.open("/jobs.xhtml").body()).contains("Run payouts").doesNotContain("users.xhtml");
        assertThat(browser.open("/users.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("G07: signing out ends the session")
    void signOut() {
        ConsoleBrowser browser = ConsoleBrowser.of(Staff.member("OPS"));
        String session = browser.session();
        browser.press("session", "signOut");
        assertThat(browser.page()).isEqualTo("/admin/login.xhtml");
        assertThat(browser.session()).isNotEqualTo(session);
        browser.open("/bookings.xhtml");
        assertThat(browser.page()).isEqualTo("/admin/login.xhtml");
    }

    @Test
    @DisplayName(
            "G07: without the code, with a wrong one or with one used before nobody gets in; a recovery code is good"
                    + " once")
    void codes() {
        Staff.Member member = Staff.member("OPS");
        ConsoleBrowser browser = new ConsoleBrowser();
        assertThat(browser.signIn(member.person(), "").body()).contains("The code of your authenticator is needed");
        assertThat(browser.signIn(member.person(), "no-code").body()).contains(WRONG);
        assertThat(browser.signIn(member.person(), member.factor().usedCode()).body())
                .contains(WRONG);
        String recoveryCode = member.factor().recoveryCodes().get(1);
        assertThat(browser.signIn(member.person(), recoveryCode).page()).isEqualTo("/admin/bookings.xhtml");
        assertThat(new ConsoleBrowser().signIn(member.person(), recoveryCode).body())
                .contains(WRONG);
    }

    @Test
    @DisplayName("G07, R173: a wrong password and an account without a role are told the same")
    void noStaff() {
        Staff.Member member = Staff.member("OPS");
        ConsoleBrowser browser = new ConsoleBrowser();
        assertThat(browser.signIn(
                                member.person(),
                                "Wrong-Horse-7",
                                member.factor().nextCode())
                        .body())
                .contains(WRONG);
        assertThat(browser.signIn(Product.person("client"), "").body()).contains(WRONG);
        assertThat(browser.open("/bookings.xhtml").uri().getPath()).isEqualTo("/admin/login.xhtml");
    }

    @Test
    @DisplayName("G07: staff without a second factor can set one up and do nothing else, then they are in")
    void enrolment() {
        Product.Person person = Product.person("client");
        Staff.grant(person, "OPS");
        ConsoleBrowser browser = new ConsoleBrowser().signIn(person, "");
        for (String page : List.of("/bookings.xhtml", "/jobs.xhtml", "/users.xhtml", "/enrol.xhtml")) {
            browser.open(page);
            assertThat(browser.page()).isEqualTo("/admin/enrol.xhtml");
        }
        browser.press("enrol", "begin");
        assertThat(browser.body()).contains("<svg xmlns=", "aria-label=\"QR code\"");
        String secret = browser.first(SECRET);
        assertThat(browser.press("enrol", "confirm", "code", "no-code").body()).contains("The code does not fit");
        String before = browser.session();
        browser.press("enrol", "confirm", "code", Staff.code(secret, Instant.now()));
        List<String> recoveryCodes = browser.all(RECOVERY_CODE);
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.open("/enrol.xhtml").uri().getPath())
                .as("they are shown once")
                .isEqualTo("/admin/bookings.xhtml");
        assertThat(browser.open("/jobs.xhtml").body()).contains("Run payouts");
        assertThat(new ConsoleBrowser().signIn(person, recoveryCodes.get(9)).page())
                .isEqualTo("/admin/bookings.xhtml");
    }

    @Test
    @DisplayName("G18: who loses the role, or the account, is out of the console within a minute")
    void standingLost() {
        Staff.Member admin = Staff.member("ADMIN");
        Staff.Member revoked = Staff.member("OPS");
        Staff.Member deactivated = Staff.member("OPS");
        List<ConsoleBrowser> browsers = List.of(ConsoleBrowser.of(revoked), ConsoleBrowser.of(deactivated));
        admin.api().delete("/staff/users/" + revoked.person().id() + "/roles/OPS");
        admin.api().post("/staff/users/" + deactivated.person().id() + "/deactivate", "{\"reason\":\"Left\"}");
        for (ConsoleBrowser browser : browsers) {
            Await.until(
                    "the way out",
                    SOON,
                    () -> browser.open("/bookings.xhtml").uri().getPath().equals("/admin/login.xhtml"));
        }
        assertThat(new ConsoleBrowser().signIn(revoked.person(), "").body()).contains(WRONG);
    }

    @Test
    @DisplayName(
            "G24: after five failures an account is closed from any address, to the right password too, and says for"
                    + " how long")
    void lockout() {
        Staff.Member member = Staff.member("OPS");
        ConsoleBrowser guesser = new ConsoleBrowser();
        for (int i = 0; i < FAILURES; i++) {
            assertThat(guesser.signIn(member.person(), "Wrong-Horse-7", "").body())
                    .contains(WRONG);
        }
        assertThat(new ConsoleBrowser()
                        .signIn(member.person(), member.factor().nextCode())
                        .body())
                .containsPattern("Too many failed attempts: wait 1[45] min");
        assertThat(guesser.signIn(Staff.member("OPS").person(), "").body())
                .as("the address is closed to all accounts")
                .contains("Too many failed attempts");
    }

    @Test
    @DisplayName("G07: the API's tokens mean nothing to the console, and the console's cookies nothing to the API")
    void twoWaysIn() {
        Staff.Member member = Staff.member("OPS");
        ConsoleBrowser browser = ConsoleBrowser.of(member);
        HttpResponse<String> api = browser.send(browser.request("/api/v1/auth/me"));
        assertThat(api.statusCode()).isEqualTo(401);
        String recoveryCode = member.factor().recoveryCodes().get(1);
        String token =
                SignIn.of(Staff.signInWith(member.person(), recoveryCode)).accessToken();
        ConsoleBrowser stranger = new ConsoleBrowser();
        stranger.send(stranger.request("/admin/bookings.xhtml").header("Authorization", "Bearer " + token));
        assertThat(stranger.page()).isEqualTo("/admin/login.xhtml");
    }

    @Test
    @DisplayName(
            "G07: signing in gives a session that nobody planted, by a cookie for the console alone, not for scripts,"
                    + " nor for what other sites send")
    void cookie() {
        Staff.Member member = Staff.member("OPS");
        ConsoleBrowser browser = new ConsoleBrowser();
        String planted = browser.session();
        browser.signIn(member.person(), member.factor().nextCode());
        assertThat(browser.session()).isNotEqualTo(planted);
        HttpResponse<String> answer = new ConsoleBrowser().firstAnswer();
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get(STRING)
                .contains("; Path=/admin;", "; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax");
        assertThat(browser.open("/bookings.xhtml").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "G07: ADMIN gives roles, ADMIN and TRUST shut accounts, SUPPORT looks on; a forged form changes nothing")
    @CsvSource({"ADMIN, true, true", "TRUST, false, true", "SUPPORT, false, false"})
    void users(String role, boolean gives, boolean shuts) {
        Product.Person person = Product.person("client");
        Staff.Member member = Staff.member(role);
        ConsoleBrowser browser = ConsoleBrowser.of(member);
        browser.open("/users.xhtml");
        browser.press("list", "search", "email", person.email());
        assertThat(browser.body())
                .contains(person.email())
                .doesNotContain(member.person().email());
        browser.press("list", "users:0:pick", "email", person.email());
        browser.press("roles", "grant", "role_input", "FINANCE");
        assertThat(count("user_roles WHERE role = 'FINANCE' AND user_id", person))
                .isEqualTo(gives ? 1 : 0);
        browser.press("standing", "deactivate", "reason", " ");
        assertThat(count("users WHERE is_active AND id", person))
                .as("a reason is needed")
                .isOne();
        browser.press("standing", "deactivate", "reason", "Reported by three hosts");
        assertThat(count("users WHERE is_active AND id", person)).isEqualTo(shuts ? 0 : 1);
    }

    private static long count(String where, Product.Person person) {
        return Product.count("SELECT count(*) FROM " + where + " = '" + person.id() + "'");
    }
}
