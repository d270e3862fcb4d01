package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A place in the ocean, far from everybody else's hosts: what a test finds there is what it put there. */
final class Ground {

    static final String OWN = "/users/me/host-profile";
    static final String HOURS = "/host-profile/availability";
    static final String NO_HOURS = "{\"windows\":[]}";

    private static final double KILOMETRES_PER_DEGREE = 111.195;
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final double latitude = -50;

    /** Three degrees are some 200 km here. */
    private final double longitude = -149.9876543 + 3 * TAKEN.getAndIncrement();

    /** Somebody who can be booked, so far to the north of the middle. */
    Hosts.Host host(double kilometres) {
        return hostWho(profile(kilometres));
    }

    /** Somebody who can be booked and says this. */
    Hosts.Host hostWho(String profile) {
        Hosts.Host host = Hosts.bookable();
        Product.Person person = host.person();
        Api own = SignIn.of(person).api();
        Answer described = own.put(OWN, profile);
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        assertThat(described.json().path("missing")).as(described.text()).isEmpty();
        return new Hosts.Host(host.id(), new Product.Person(person.id(), person.email(), own));
    }

    /** What somebody says who dances so far to the north of the middle. */
    String profile(double kilometres) {
        return """
                {"headline": "Somebody", "bio": "Come and dance", "languages": ["en"], "hourly_rate_cents": 4000,
                 "currency": "EUR", "city": "Adamstown", "country": "PN", "latitude": %s, "longitude": %s,
                 "time_zone": "Pacific/Pitcairn", "styles": [{"style": "salsa", "skill_level": 5, "role": "switch"}]}
                """.formatted(latitude + kilometres / KILOMETRES_PER_DEGREE, longitude);
    }

    /** The middle, as parameters. */
    String middle() {
        return "lat=" + latitude + "&lng=" + longitude;
    }

    /** Somebody searches around the middle. */
    Answer search(String parameters) {
        return searchAt(Product.anonymous(), parameters);
    }

    Answer searchAt(Api caller, String parameters) {
        return caller.get("/hosts?" + middle() + (parameters.isEmpty() ? "" : "&" + parameters));
    }

    /** The ids of the hosts found around the middle, in order. */
    List<String> found(String parameters) {
        return ids(search(parameters));
    }

    /** The ids of the hosts on a page, in order. */
    static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        page.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
