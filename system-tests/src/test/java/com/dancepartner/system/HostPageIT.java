package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of a host: remembered by all nodes, changed on all at once, and silent on what is the host's alone. */
class HostPageIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Ground ground = new Ground();
    private Hosts.Host host;
    private String path;

    @BeforeEach
    void somebody() {
        host = ground.host(3);
        path = "/hosts/" + host.id();
    }

    @Test
    @DisplayName(
            "R086, R287, R289: the page comes from memory on both nodes, whatever happens in the database behind it")
    void remembered() {
        assertThat(headline(Node.SERVER)).isEqualTo("Somebody");
        Product.execute("UPDATE host_profiles SET headline = 'Behind the back' WHERE id = '" + host.id() + "'");
        for (int i = 0; i < 3; i++) {
            assertThat(headline(Node.SERVER)).isEqualTo("Somebody");
            assertThat(headline(Node.MICRO)).as("taken from the grid").isEqualTo("Somebody");
        }
        assertThat(Product.person("client").api().get(path).at("headline"))
                .as("for those who are signed in, too")
                .isEqualTo("Somebody");
    }

    @Test
    @DisplayName("R287, R289, G19: a change that the host makes, on either node, is shown by both at once")
    void changed() {
        for (Node changing : Node.values()) {
            assertThat(headline(Node.SERVER)).isEqualTo(headline(Node.MICRO));
            String headline = "Changed on " + changing;
            Api own = host.person().api().at(changing.uri());
            Answer answer = own.put(Ground.OWN, ground.profile(3).replace("Somebody", headline));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(headline(changing)).as("where it was made").isEqualTo(headline);
            awaitHeadline(headline);
        }
    }

    @Test
    @DisplayName("R289, G19: what follows from hours and account is shown at once, too")
    void changedElsewhere() {
        assertThat(page(Node.SERVER).at("bookable")).isEqualTo("true");
        assertThat(page(Node.MICRO).at("bookable")).isEqualTo("true");
        host.person().api().put(Ground.HOURS, Ground.NO_HOURS);
        Await.until(
                "both nodes to say that nobody can book",
                AT_ONCE,
                () -> page(Node.SERVER).at("bookable").equals("false")
                        && page(Node.MICRO).at("bookable").equals("false"));
        Answer closed = Product.admin()
                .post("/staff/users/" + host.person().id() + "/deactivate", "{\"reason\":\"harassed a guest\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Await.until(
                "both nodes to show the host no more",
                AT_ONCE,
                () -> page(Node.SERVER).status() == 404 && page(Node.MICRO).status() == 404);
        assertThat(ground.found("")).isEmpty();
    }

    @Test
    @DisplayName(
            "R287: a page that has not changed is a 304 by its ETag, the same on both nodes; a changed one is sent")
    void tags() {
        Answer first = call(Node.SERVER, "");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        for (Node node : Node.values()) {
            Answer unchanged = call(node, tag);
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.text()).isEmpty();
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
            assertThat(call(node, "\"other\"").status()).isEqualTo(200);
        }
        host.person().api().put(Ground.OWN, ground.profile(3).replace("Somebody", "Another"));
        awaitHeadline("Another");
        for (Node node : Node.values()) {
            Answer changed = call(node, tag);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("ETag")).isNotEqualTo(tag).isNotEmpty();
        }
    }

    @Test
    @DisplayName("R286, R288: nothing that the public is told has the exact place, the address, or a name at Stripe")
    void nothingSensitive() {
        Answer own = host.person().api().get(Ground.OWN);
        Instant noon = Hosts.noonIn(2);
        String range = "from=" + noon + "&to=" + noon.plus(Duration.ofDays(1));
        for (Api caller : List.of(Product.anonymous(), Product.person("client").api())) {
            for (String told : List.of(
                    path,
                    path + "/availability?" + range,
                    path + "/reviews",
                    "/hosts/nearby?" + ground.middle(),
                    "/hosts?q=somebody&sort=relevance&currency=USD&" + ground.middle(),
                    "/hosts?" + range + "&" + ground.middle())) {
                Answer answer = caller.get(told);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.text())
                        .contains(
                                told.contains("/reviews")
                                        ? "items"
                                        : told.contains("/availability?") ? "slots" : host.id())
                        .doesNotContain(
                                own.at("latitude").substring(0, 9),
                                own.at("longitude").substring(0, 11))
                        .doesNotContain(host.person().email(), "@", "acct_", "cus_")
                        .doesNotContainIgnoringCase("stripe")
                        .doesNotContainIgnoringCase("email")
                        .doesNotContainIgnoringCase("verification_status");
            }
        }
    }

    @Test
    @DisplayName(
            "R286: the place that is told is the middle of a cell of about a kilometre, the same in page and search")
    void publicPlace() {
        Answer page = page(Node.SERVER);
        Answer own = host.person().api().get(Ground.OWN);
        Answer search = ground.search("");
        for (String axis : List.of("latitude", "longitude")) {
            assertThat(page.at(axis)).isEqualTo(search.at("items.0." + axis)).isNotEqualTo(own.at(axis));
            assertThat(Double.parseDouble(page.at(axis))).isCloseTo(Double.parseDouble(own.at(axis)), within(0.009));
        }
    }

    private Answer page(Node node) {
        return Product.anonymous().at(node.uri()).get(path);
    }

    private String headline(Node node) {
        return page(node).at("headline");
    }

    /** @param tag of the page that the caller has; empty for none */
    private Answer call(Node node, String tag) {
        RawHttp call = node.call();
        return (tag.isEmpty() ? call : call.header("If-None-Match", tag)).send("GET", "/api/v1" + path);
    }

    private void awaitHeadline(String headline) {
        Await.until(
                "both nodes to say " + headline,
                AT_ONCE,
                () -> headline(Node.SERVER).equals(headline)
                        && headline(Node.MICRO).equals(headline));
    }
}
