package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting an account, and showing that the address is one's own. */
class AccountIT {

    private static final Duration OVER_A_DAY = Duration.ofHours(24).plusMinutes(1);

    @Test
    @DisplayName(
            "R076, R131, R133, R165 to R168, R172: who registers as client gets an account with an address still to be"
                    + " verified")
    void client() {
        String email = freshEmail();
        Answer account = register(email, "client");
        assertThat(account.status()).as(account.text()).isEqualTo(201);
        assertThat(account.at("email")).isEqualTo(email);
        assertThat(account.at("first_name")).isEqualTo("Ana");
        assertThat(account.at("last_name")).isEqualTo("Lima");
        assertThat(account.at("user_type")).isEqualTo("client");
        assertThat(account.at("email_verified")).isEqualTo("false");
        assertThat(account.text()).doesNotContain("argon2", Product.PASSWORD);
        assertThat(Product.count("SELECT count(*) FROM users WHERE id = '" + account.at("id")
                        + "' AND password_hash LIKE '$argon2id$%' AND terms_version = '" + terms()
                        + "' AND terms_accepted_at IS NOT NULL"))
                .isOne();
        Api api = signIn(email);
        assertThat(api.get("/auth/me").at("id")).isEqualTo(account.at("id"));
        assertProblem(api.get("/users/me/host-profile"), 403, "FORBIDDEN", "");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G08: who registers as host, or as both, gets a draft to complete, and cannot become a host again")
    @ValueSource(strings = {"host", "both"})
    void host(String type) {
        String email = freshEmail();
        assertThat(register(email, type).at("user_type")).isEqualTo(type);
        Api api = signIn(email);
        Answer draft = api.get("/users/me/host-profile");
        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        assertThat(draft.at("bookable")).isEqualTo("false");
        assertProblem(api.post("/users/me/become-host", Hosts.PROFILE), 409, "CONFLICT", "");
        assertThat(Product.anonymous().get("/hosts/" + draft.at("id")).status())
                .as("a draft is not shown")
                .isEqualTo(404);
        Answer complete = api.put("/users/me/host-profile", Hosts.PROFILE);
        assertThat(complete.status()).as(complete.text()).isEqualTo(200);
        assertThat(complete.at("id")).isEqualTo(draft.at("id"));
        assertThat(complete.at("headline")).isEqualTo("Salsa");
        assertThat(Product.count("SELECT count(*) FROM host_profiles WHERE id = '" + draft.at("id") + "'"))
                .isOne();
    }

    @Test
    @DisplayName("R525: the terms in force are told, and other terms or none are refused by name")
    void otherTerms() {
        String email = freshEmail();
        assertThat(terms()).isNotBlank();
        String good = registration(email, "client");
        Answer old = Product.anonymous().post("/auth/register", good.replace(terms(), "1999-01-01"));
        assertProblem(old, 422, "VALIDATION_ERROR", "terms_version");
        Answer none =
                Product.anonymous().post("/auth/register", good.replace(",\"terms_version\":\"" + terms() + "\"", ""));
        assertProblem(none, 422, "VALIDATION_ERROR", "terms_version");
        assertThat(Product.count("SELECT count(*) FROM users WHERE email = '" + email + "'"))
                .isZero();
    }

    @Test
    @DisplayName("R167, G22: the link in the mail verifies the address, once")
    void verification() {
        String email = freshEmail();
        register(email, "client");
        Api api = signIn(email);
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("false");
        String token = new Inbox(email).verificationToken();
        assertThat(verify(token).status()).isEqualTo(204);
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("true");
        assertThat(api.get("/auth/me").at("email_verified")).isEqualTo("true");
        assertRefused(verify(token));
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("true");
    }

    @Test
    @DisplayName("R525, G22: a made-up token verifies nothing")
    void madeUpToken() {
        assertRefused(verify("made-up-" + UUID.randomUUID()));
        assertRefused(Product.anonymous().post("/auth/verify-email", "{}"));
    }

    @Test
    @DisplayName("G22: the mail can be sent again, with a link of its own")
    void resend() {
        String email = freshEmail();
        register(email, "client");
        Api api = signIn(email);
        Inbox inbox = new Inbox(email);
        String first = inbox.verificationToken();
        Hosts.advance(Duration.ofMinutes(1)); // one mail a minute
        assertThat(api.post("/auth/verify-email/resend", "{}").status()).isEqualTo(202);
        String second = inbox.verificationToken();
        assertThat(second).isNotEqualTo(first);
        assertThat(verify(second).status()).isEqualTo(204);
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("true");
        assertRefused(verify(first));
    }

    @Test
    @DisplayName("G22: the link is good for a day; after that another can be had")
    void expiredLink() {
        String email = freshEmail();
        register(email, "client");
        Inbox inbox = new Inbox(email);
        String late = inbox.verificationToken();
        Hosts.advance(OVER_A_DAY);
        assertRefused(verify(late));
        Api api = signIn(email);
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("false");
        assertThat(api.post("/auth/verify-email/resend", "{}").status()).isEqualTo(202);
        assertThat(verify(inbox.verificationToken()).status()).isEqualTo(204);
        assertThat(api.get("/users/me").at("email_verified")).isEqualTo("true");
    }

    @Test
    @DisplayName("G22: without a verified address one may sign in, but not book")
    void unverifiedClient() {
        Hosts.Host host = Hosts.bookable();
        AccessFixture.verified(host.person());
        String email = freshEmail();
        register(email, "client");
        Api api = signIn(email);
        String booking = host.booking(Hosts.noonIn(3), "pm_card_visa");
        assertProblem(api.post("/bookings", booking), 403, "FORBIDDEN", "email_verified");
        assertThat(Product.count("SELECT count(*) FROM bookings WHERE host_profile_id = '" + host.id() + "'"))
                .isZero();
        assertThat(verify(new Inbox(email).verificationToken()).status()).isEqualTo(204);
        Answer booked = api.post("/bookings", booking);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    }

    @Test
    @DisplayName("G22: a host without a verified address is neither found nor booked")
    void unverifiedHost() {
        Hosts.Host host = Hosts.bookable();
        AccessFixture.verified(host.person());
        Api api = SignIn.of(host.person()).api();
        String lonely = Hosts.PROFILE.replace("38.7101", "-49.3501").replace("-9.1310", "69.2201");
        assertThat(api.put("/users/me/host-profile", lonely).status()).isEqualTo(200);
        String search = "/hosts?lat=-49.3501&lng=69.2201&radius_km=1";
        assertThat(Product.anonymous().get(search).text()).contains(host.id());
        Product.execute("UPDATE users SET email_verified = FALSE WHERE id = '"
                + host.person().id() + "'");
        assertThat(Product.anonymous().get(search).text()).doesNotContain(host.id());
        Api client = AccessFixture.verified(Product.person("client")).api();
        assertRefused(client.post("/bookings", host.booking(Hosts.noonIn(3), "pm_card_visa")));
        assertThat(Product.count("SELECT count(*) FROM bookings WHERE host_profile_id = '" + host.id() + "'"))
                .isZero();
    }

    private static Answer verify(String token) {
        return Product.anonymous().post("/auth/verify-email", "{\"token\":\"" + token + "\"}");
    }

    private static Answer register(String email, String type) {
        return Product.anonymous().post("/auth/register", registration(email, type));
    }

    private static String registration(String email, String type) {
        return """
            {"email":"%s","password":"%s","first_name":"Ana","last_name":"Lima","user_type":"%s","terms_version":"%s"}
            """.formatted(email, Product.PASSWORD, type, terms()).strip();
    }

    private static String terms() {
        return Product.anonymous().get("/auth/terms").at("version");
    }

    private static Api signIn(String email) {
        return SignIn.of(email, Product.PASSWORD).api();
    }

    private static String freshEmail() {
        return "account." + UUID.randomUUID() + "@example.com";
    }
}
