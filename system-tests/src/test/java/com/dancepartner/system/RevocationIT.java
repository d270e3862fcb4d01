package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sign-in that was ended is over: its refresh token at once, its access token at once here and soon elsewhere (G18). */
class RevocationIT {

    private static final Duration IN_THE_CLUSTER = Duration.ofSeconds(60);

    /** A person has 100 requests a minute: looking more often would be refused for that alone. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Pattern LOADS =
            Pattern.compile("(?m)^\\S*token_standings_loaded_total(?:\\{[^}]*})?\\s+([0-9.eE+-]+)");

    private static final URI SERVER = Product.stack().baseUri();
    private static final URI NODE = Product.stack().nodes().get(0).baseUri();

    @Test
    @DisplayName("R194 to R198, G18: logging out ends this sign-in on all nodes and no other; doing it again changes"
            + " nothing")
    void logout() {
        Product.Person person = Product.person("client");
        SignIn leaving = used(SignIn.of(person));
        SignIn staying = used(SignIn.of(person));
        for (int i = 0; i < 2; i++) {
            Answer answer = Product.anonymous().post("/auth/logout", leaving.body());
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            assertOver(leaving);
        }
        assertThat(staying.status(SERVER)).isEqualTo(200);
        assertThat(staying.status(NODE)).isEqualTo(200);
        assertThat(staying.refresh().status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "R194 to R198, G18: logging out everywhere ends all sign-ins on all nodes; doing it again changes nothing")
    void logoutEverywhere() {
        Product.Person person = Product.person("client");
        SignIn one = used(SignIn.of(person));
        SignIn other = used(SignIn.of(person));
        String body = "{\"refresh_token\":\"" + one.refreshToken() + "\",\"everywhere\":true}";
        for (int i = 0; i < 2; i++) {
            assertThat(Product.anonymous().post("/auth/logout", body).status()).isEqualTo(204);
            assertOver(one);
            assertOver(other);
        }
        assertThat(SignIn.of(person).status(SERVER)).as("and in again").isEqualTo(200);
    }

    @Test
    @DisplayName("R196: logging out with a token that nobody has is a 204 too")
    void logoutOfNothing() {
        assertThat(Product.anonymous()
                        .post("/auth/logout", "{\"refresh_token\":\"nobody-has-this-token\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("G18: another password ends all other sign-ins on all nodes, and not the own")
    void passwordChange() {
        Product.Person person = Product.person("client");
        SignIn own = used(SignIn.of(person));
        SignIn other = used(SignIn.of(person));
        Answer changed = own.api()
                .post(
                        "/users/me/password",
                        "{\"current_password\":\"" + Product.PASSWORD + "\",\"new_password\":\"Correct-Horse-8\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertOver(other);
        assertThat(own.status(SERVER)).isEqualTo(200);
        assertThat(own.refresh().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R174, R188, G18: a deactivated account is out on all nodes, and is told so when it signs in")
    void deactivation() {
        Product.Person person = Product.person("client");
        SignIn signIn = used(SignIn.of(person));
        Staff.Member trust = Staff.member("TRUST");
        Answer deactivated = trust.api()
                .post("/staff/users/" + person.id() + "/deactivate", "{\"reason\":\"Reported by three hosts\"}");
        assertThat(deactivated.status()).as(deactivated.text()).isEqualTo(200);
        assertOver(signIn);
        assertProblem(SignIn.attempt(person.email(), Product.PASSWORD), 403, "ACCOUNT_DISABLED", "");
        assertThat(SignIn.attempt(person.email(), "Wrong-Horse-7").status())
                .as("who does not know the password learns nothing")
                .isEqualTo(401);
    }

    @Test
    @DisplayName("R190, R193, G18: whether a token stands is asked of the database once a minute at most, by both nodes"
            + " together")
    void standingIsCached() {
        SignIn signIn = used(SignIn.of(Product.person("client")));
        double before = loads(SERVER) + loads(NODE);
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(signIn.status(SERVER)).isEqualTo(200);
            assertThat(signIn.status(NODE)).isEqualTo(200);
        }
        long minutes = Duration.ofNanos(System.nanoTime() - began).toMinutes();
        double after = loads(SERVER) + loads(NODE);
        assertThat(after).as("loads are counted at all").isPositive();
        assertThat(after - before).as("loads for 40 requests").isLessThanOrEqualTo(1.0 + minutes);
    }

    /** The same sign-in, known to both nodes: what they remember of it must not outlive it. */
    private static SignIn used(SignIn signIn) {
        assertThat(signIn.status(SERVER)).isEqualTo(200);
        assertThat(signIn.status(NODE)).isEqualTo(200);
        return signIn;
    }

    /** Over at once on the server, where it was ended, and on the node within a minute. */
    private static void assertOver(SignIn signIn) {
        assertThat(signIn.status(SERVER)).as("access token, at once").isEqualTo(401);
        assertProblem(signIn.refresh(SERVER), 401, "UNAUTHORIZED", "");
        assertProblem(signIn.refresh(NODE), 401, "UNAUTHORIZED", "");
        Await.until(
                "the node to refuse the access token", IN_THE_CLUSTER, BETWEEN_LOOKS, () -> signIn.status(NODE) == 401);
    }

    private static double loads(URI node) {
        String metrics = Product.anonymous()
                .exchange(HttpRequest.newBuilder(node.resolve("/metrics")).build())
                .text();
        Matcher line = LOADS.matcher(metrics);
        double sum = 0;
        while (line.find()) {
            sum += Double.parseDouble(line.group(1));
        }
        return sum;
    }
}
