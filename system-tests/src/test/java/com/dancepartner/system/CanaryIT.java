package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Secrets are planted wherever money passes, and looked for in everything that the product writes down. */
class CanaryIT {

    private static final List<String> SETTINGS = List.of(
            "STRIPE_SECRET_KEY",
            "STRIPE_WEBHOOK_SECRET",
            "STRIPE_CONNECT_WEBHOOK_SECRET",
            "DATA_ENCRYPTION_KEY",
            "DB_PASSWORD");

    private final Map<String, String> canaries = new LinkedHashMap<>();
    private final Hosts.Host host = Hosts.bookable();
    private final Product.Person client = Product.person("client");

    @Test
    @DisplayName(
            "R476, R119: no card, secret, token, password or name of a payer is in any log of server, node or product")
    void noneSings() {
        plantSettings();
        plantPerson();
        plantCards();
        plantForgedWebhook();
        awaitLogged();
        List<Path> logs = logs();
        assertThat(logs)
                .as("the logs of server and node are looked at")
                .contains(
                        Product.stack().server().log(),
                        Product.stack().nodes().get(0).log());
        for (Path log : logs) {
            String text = read(log);
            canaries.forEach((what, canary) ->
                    assertThat(text.contains(canary)).as("%s in %s", what, log).isFalse());
        }
    }

    private void plantSettings() {
        Map<String, String> settings = Product.stack().services().environment();
        SETTINGS.forEach(name -> canaries.put(name, settings.get(name)));
        canaries.put("old webhook secret", WebhookSecrets.OLD);
        canaries.put("new webhook secret", WebhookSecrets.NEW);
        canaries.put("key of tokens", line(settings.get("JWT_SECRET_KEY")));
    }

    /** A line in the middle of the key. */
    private static String line(String key) {
        List<String> lines = key.lines().filter(line -> line.length() > 30).toList();
        return lines.get(lines.size() / 2);
    }

    private void plantPerson() {
        String tag = letters();
        Answer named = client.api()
                .patch(
                        "/users/me",
                        "{\"first_name\":\"Canaryfirst%1$s\",\"last_name\":\"Canarylast%1$s\"}".formatted(tag));
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        canaries.put("first name", "Canaryfirst" + tag);
        canaries.put("last name", "Canarylast" + tag);
        canaries.put("password", Product.PASSWORD);
        Answer tokens = Product.anonymous()
                .post(
                        "/auth/login",
                        "{\"email\":\"" + client.email() + "\",\"password\":\"" + Product.PASSWORD + "\"}");
        canaries.put("access token", tokens.at("access_token"));
        canaries.put("refresh token", tokens.at("refresh_token"));
        Answer ignored = Product.anonymous().as(tokens.at("access_token")).get("/bookings?note=canaryquery" + tag);
        canaries.put("query", "canaryquery" + tag);
    }

    /** One that is good, one that is refused, and one that does not exist. */
    private void plantCards() {
        Answer setup = client.api().post("/payments/setup-intent", null);
        assertThat(setup.status()).as(setup.text()).isBetween(200, 201);
        canaries.put("client secret", setup.at("client_secret"));
        Session session = Session.requested(host, client, Hosts.noonIn(3));
        session.assertHeld(4000);
        String unknown = "pm_canary" + letters();
        Answer refused = client.api().post("/bookings", host.booking(Hosts.noonIn(4), unknown));
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        canaries.put("card", unknown);
        Answer declined =
                client.api().post("/bookings", host.booking(Hosts.noonIn(4), "pm_card_chargeDeclinedStolenCard"));
        assertThat(declined.status()).as(declined.text()).isEqualTo(402);
        Session.done(session.byClient("cancel", Session.WHY));
        session.assertTaken(0);
    }

    private void plantForgedWebhook() {
        String body = "canarybody" + letters();
        canaries.put("body of a webhook", body);
        SignedEvent forged = SignedEvent.of("{\"id\":\"" + body + "\"}", "whsec_of_somebody_else");
        assertThat(forged.sentTo(Product.stack().baseUri(), SignedEvent.PLATFORM)
                        .status())
                .isEqualTo(400);
        canaries.put("signature", forged.signature());
        SignedEvent noEvent = SignedEvent.of("{\"id\":\"" + body + "\"}", WebhookSecrets.NEW);
        assertThat(noEvent.sentTo(Product.stack().baseUri(), SignedEvent.PLATFORM)
                        .status())
                .isEqualTo(400);
        canaries.put("good signature", noEvent.signature());
    }

    /** What was asked last is in the log: all that came before is there, too. */
    private void awaitLogged() {
        Product.Person last = Product.person("client");
        Answer ignored = last.api().get("/users/me");
        Await.until(
                "the last request in the log",
                Duration.ofSeconds(20),
                () -> read(Product.stack().server().log()).contains(last.id()));
    }

    /** Everything below the product's folder that is written to be read: logs of server, node, database and jobs. */
    private static List<Path> logs() {
        Path state = Product.stack().nodes().get(0).log().getParent().getParent();
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(log|txt|out)(\\..*)?"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some that nothing else has. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zq";
    }
}
