package com.dancepartner.system;

import com.dancepartner.walk.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Hosts as the tests need them: vetted, open around the clock, paid by Stripe, 40 euros an hour. */
final class Hosts {

    static final String PROFILE = """
            {"headline": "Salsa", "bio": "", "hourly_rate_cents": 4000, "currency": "EUR", "city": "Lisbon", "country": "PT",
             "latitude": 38.7101, "longitude": -9.1310, "time_zone": "Europe/Lisbon",
             "styles": [{"style": "salsa", "skill_level": 5, "role": "switch"}]}
            """;

    private static final String ALWAYS = """
            {"windows": [{"day":"monday","start":"00:00","end":"00:00"},{"day":"tuesday","start":"00:00","end":"00:00"},
             {"day":"wednesday","start":"00:00","end":"00:00"},{"day":"thursday","start":"00:00","end":"00:00"},
             {"day":"friday","start":"00:00","end":"00:00"},{"day":"saturday","start":"00:00","end":"00:00"},
             {"day":"sunday","start":"00:00","end":"00:00"}]}
            """;

    private Hosts() {}

    static Host bookable() {
        Product.Person person = Product.person("client");
        Answer profile = person.api().post("/users/me/become-host", PROFILE);
        approve(profile.at("id"));
        open(person);
        paidByStripe(person);
        return new Host(profile.at("id"), person);
    }

    /** Around the clock. */
    static void open(Product.Person host) {
        host.api().put("/host-profile/availability", ALWAYS);
    }

    /** Open around the clock, with these rules for bookings. */
    static String alwaysWith(String rules) {
        return "{\"rules\": " + rules + ", " + ALWAYS.strip().substring(1);
    }

    /** Through Stripe's own page. */
    static void paidByStripe(Product.Person host) {
        Answer link = host.api().post("/hosts/stripe/onboard", null);
        Product.anonymous()
                .exchange(HttpRequest.newBuilder(URI.create(link.at("url")))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        host.api().get("/hosts/stripe/status");
    }

    /** Past the staff, who have better things to do. */
    static void approve(String profileId) {
        Product.execute("UPDATE host_profiles SET verification_status = 'approved' WHERE id = '" + profileId + "'");
    }

    /** Whether searches can find the host. */
    static boolean isFound(String profileId) {
        return Product.count("SELECT count(*) FROM host_search WHERE host_profile_id = '" + profileId + "'") == 1;
    }

    /** The product's time. */
    static Instant now() {
        return Instant.parse(
                Product.admin().post("/demo/clock", "{\"advance_seconds\":0}").at("now"));
    }

    static void advance(Duration by) {
        Product.admin().post("/demo/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
    }

    /** Noon in so many days. */
    static Instant noonIn(int days) {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** A host with the profile's id. */
    record Host(String id, Product.Person person) {

        String booking(Instant start, String card) {
            return """
                    {"host_id": "%s", "style": "salsa", "scheduled_start": "%s", "duration_minutes": 60,
                     "venue": "At the door", "payment_method_id": "%s"}
                    """.formatted(id, start, card);
        }
    }
}
