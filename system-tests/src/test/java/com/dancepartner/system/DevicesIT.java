package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The devices that somebody is signed in on. */
class DevicesIT {

    private static final URI SERVER = Product.stack().baseUri();

    @Test
    @DisplayName("R194, G18: people see where they are signed in, and which of it is this device")
    void list() {
        Product.Person person = Product.person("client");
        SignIn phone = named(person, "Ana's phone");
        SignIn tablet = named(person, "Ana's tablet");
        Map<String, JsonNode> devices = devices(phone.api());
        assertThat(devices).containsKeys(phone.device(), tablet.device());
        JsonNode own = devices.get(phone.device());
        assertThat(own.path("name").asText()).isEqualTo("Ana's phone");
        assertThat(own.path("current").asBoolean()).isTrue();
        assertThat(own.path("signed_in_at").asText()).isNotBlank();
        assertThat(own.path("last_used_at").asText()).isNotBlank();
        assertThat(own.path("last_address").asText()).isNotBlank();
        assertThat(devices.values().stream()
                        .filter(device -> device.path("current").asBoolean()))
                .hasSize(1);
        assertThat(devices(tablet.api()).get(phone.device()).path("current").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("R194, R198, G18: a device can be signed out from another one")
    void end() {
        Product.Person person = Product.person("client");
        SignIn lost = named(person, "Lost phone");
        SignIn own = named(person, "New phone");
        assertThat(lost.status(SERVER)).isEqualTo(200);
        Answer ended = own.api().delete("/users/me/devices/" + lost.device());
        assertThat(ended.status()).as(ended.text()).isEqualTo(204);
        assertThat(lost.status(SERVER)).isEqualTo(401);
        assertProblem(lost.refresh(), 401, "UNAUTHORIZED", "");
        assertThat(devices(own.api())).containsKey(own.device()).doesNotContainKey(lost.device());
        assertThat(own.refresh().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R528: another's device is not there, and stays signed in")
    void anothers() {
        SignIn own = SignIn.of(Product.person("client"));
        SignIn another = SignIn.of(Product.person("client"));
        Answer foreign = own.api().delete("/users/me/devices/" + another.device());
        assertProblem(foreign, 404, "NOT_FOUND", "");
        assertProblem(own.api().delete("/users/me/devices/" + UUID.randomUUID()), 404, "NOT_FOUND", "");
        assertThat(devices(own.api())).doesNotContainKey(another.device());
        assertThat(another.status(SERVER)).isEqualTo(200);
        assertThat(another.refresh().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R194, R198, G18: all devices can be signed out at once, this one too")
    void endAll() {
        Product.Person person = Product.person("client");
        SignIn one = named(person, "One");
        SignIn other = named(person, "Other");
        assertThat(other.status(SERVER)).isEqualTo(200);
        assertThat(one.api().delete("/users/me/devices").status()).isEqualTo(204);
        for (SignIn signIn : new SignIn[] {one, other}) {
            assertThat(signIn.status(SERVER)).isEqualTo(401);
            assertThat(signIn.refresh().status()).isEqualTo(401);
        }
        assertThat(SignIn.of(person).status(SERVER)).isEqualTo(200);
    }

    @Test
    @DisplayName("G24: whoever signs in on a device not used before causes a mail; on a device known already, none")
    void newDevice() {
        Product.Person person = Product.person("client");
        String device = UUID.randomUUID().toString();
        onDevice(person, device);
        Inbox.awaitNotice(person, "new_device");
        assertThat(told(person)).isOne();
        onDevice(person, device);
        assertThat(told(person)).isOne();
        onDevice(person, UUID.randomUUID().toString());
        assertThat(told(person)).isEqualTo(2);
    }

    @Test
    @DisplayName("G17: signing in again on a device takes the place of the sign-in before")
    void sameDevice() {
        Product.Person person = Product.person("client");
        String device = UUID.randomUUID().toString();
        SignIn before = onDevice(person, device);
        SignIn after = onDevice(person, device);
        assertThat(devices(after.api())).containsKey(after.device()).doesNotContainKey(before.device());
        assertThat(before.refresh().status()).isEqualTo(401);
        assertThat(before.status(SERVER)).isEqualTo(401);
    }

    /** Notices of a new device in the outbox: they are written with the sign-in itself. */
    private static long told(Product.Person person) {
        return Product.count(
                "SELECT count(*) FROM outbox WHERE kind = 'new_device' AND user_id = '" + person.id() + "'");
    }

    private static SignIn named(Product.Person person, String name) {
        return SignIn.of(SignIn.attempt(person.email(), Product.PASSWORD, Map.of("device_name", name)));
    }

    private static SignIn onDevice(Product.Person person, String device) {
        return SignIn.of(SignIn.attempt(person.email(), Product.PASSWORD, Map.of("device_id", device)));
    }

    private static Map<String, JsonNode> devices(Api api) {
        Answer answer = api.get("/users/me/devices");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, JsonNode> devices = new HashMap<>();
        answer.json().path("items").forEach(item -> devices.put(item.path("id").asText(), item));
        return devices;
    }
}
