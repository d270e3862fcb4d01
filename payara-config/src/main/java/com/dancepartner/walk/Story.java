package com.dancepartner.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * A dancer becomes a host in Lisbon; a traveller finds her for Friday night, books, pays, moves it by an hour and chats;
 * they meet and dance; she is paid; he reviews; staff see it all. Needs the demo clock, the Stripe stand-in and the
 * development inbox.
 */
public final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Script script;
    private final Api api;
    private final Api hostsNode;
    private final People people;

    /** A door of her own in the old town: who played the story before lives at others. */
    private final String latitude =
            BigDecimal.valueOf(38_720_000L + new Random().nextInt(10_000), 6).toPlainString();

    private Api admin;
    private Api host;
    private Api traveller;
    private StoryClock clock;
    private String hostId = "";
    private String hostUserId = "";
    private String bookingId = "";
    private String pin = "";

    @SuppressWarnings("NullAway.Init") // the callers sign in one after another
    public Story(Script script, Stage stage) {
        this.script = script;
        this.api = stage.api().patient(script::aside);
        this.hostsNode = api.at(stage.secondNode());
        this.people = new People(script, stage, api);
    }

    public void play() {
        staffComesIn();
        dancerBecomesHost();
        travellerBooks();
        theyChat();
        hostConfirms();
        theyMeetAndDance();
        hostIsPaid();
        travellerReviews();
    }

    /** The booking of the story. */
    public String bookingId() {
        return bookingId;
    }

    public String hostId() {
        return hostId;
    }

    private void staffComesIn() {
        script.chapter("Before: it is Wednesday noon");
        admin = people.admin("Admin signs in with the code of an authenticator");
        clock = new StoryClock(script, admin);
        clock.advanceTo("Put the demonstration's clock forward to Wednesday", clock.wednesday());
    }

    private void dancerBecomesHost() {
        script.chapter("A dancer becomes a host in Lisbon");
        host = people.register("Dancer", "host");
        Answer draft =
                script.step("Has a profile, still to be completed", 200, host, "GET", "/users/me/host-profile", null);
        require(draft.at("status").equals("draft"), "the profile is a draft");
        Answer profile = script.step(
                "Completes it: salsa and bachata, 40 euros an hour",
                200,
                host,
                "PUT",
                "/users/me/host-profile",
                """
                {"headline": "Salsa by the river", "bio": "Twenty years on Lisbon's floors.", "hourly_rate_cents": 4000,
                 "currency": "EUR", "city": "Lisbon", "country": "PT", "latitude": %s, "longitude": -9.1310,
                 "languages": ["pt", "en"],
                 "styles": [{"style": "salsa", "skill_level": 5, "role": "switch"},
                            {"style": "bachata", "skill_level": 4, "role": "lead"}]}
                """.formatted(latitude));
        hostId = profile.at("id");
        hostUserId = profile.at("user_id");
        require(profile.at("time_zone").equals("Europe/Lisbon"), "the place has told its time zone");
        script.step(
                "Opens Friday and Saturday nights, past midnight", 200, host, "PUT", "/host-profile/availability", """
                {"windows": [{"day": "friday", "start": "20:00", "end": "02:00"},
                             {"day": "saturday", "start": "20:00", "end": "02:00"}]}
                """);
        Answer link = script.step("Begins with Stripe", 200, host, "POST", "/hosts/stripe/onboard", null);
        Answer page = api.exchange(HttpRequest.newBuilder(URI.create(link.at("url")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        script.note("Completes Stripe's own page", "POST " + link.at("url") + " → " + page.status());
        Answer status = script.step("Asks where she stands", 200, host, "GET", "/hosts/stripe/status", null);
        require(status.at("transfers_enabled").equals("true"), "Stripe pays the host");
        hostIsVetted();
    }

    private void hostIsVetted() {
        script.step("Asks to be vetted", 200, host, "POST", "/users/me/host-profile/verification", null);
        script.step(
                "Staff approve her",
                200,
                admin,
                "POST",
                "/admin/hosts/" + hostId + "/verification",
                "{\"status\": \"approved\", \"reason\": \"Danced with us last week\"}");
        Answer own = script.step("Can be booked now", 200, host, "GET", "/users/me/host-profile", null);
        require(own.at("bookable").equals("true"), "nothing is missing any more");
    }

    private void travellerBooks() {
        script.chapter("A traveller finds her and books Friday 22:00 to 00:30");
        traveller = people.register("Traveller", "client");
        Answer found = script.step(
                "Looks for salsa around Lisbon's centre",
                200,
                traveller,
                "GET",
                "/hosts?lat=" + latitude + "&lng=-9.1310&radius_km=10&styles=salsa&limit=5",
                null);
        require(found.text().contains(hostId), "the search finds the host");
        Instant start = clock.friday();
        Answer slots = script.step(
                "Asks when she is free on Friday night",
                200,
                traveller,
                "GET",
                "/hosts/" + hostId + "/availability?from=" + start + "&to=" + start.plusSeconds(900)
                        + "&duration_minutes=150",
                null);
        require(slots.text().contains(start.toString()), "22:00 is free");
        travellerAsksForThePrice(start.minus(AN_HOUR));
        Answer booking = script.step(
                "Books 21:00 and pays: the card is held for 100 euros",
                201,
                traveller,
                "POST",
                "/bookings",
                bookingJson(start.minus(AN_HOUR)));
        bookingId = booking.at("id");
        pin = booking.at("start_pin");
        require(booking.at("status").equals("pending"), "the booking waits for the host");
        require(booking.at("payment_status").equals("authorized"), "the money is held");
        travellerComesLater(start, booking.at("free_cancellation_until"));
        Answer again = script.step(
                "Somebody else wants the same hour",
                409,
                people.register("Another", "client"),
                "POST",
                "/bookings",
                bookingJson(start.plusSeconds(1800)));
        require(again.at("error.code").equals("BOOKING_CONFLICT"), "no hour is sold twice");
    }

    private void travellerAsksForThePrice(Instant start) {
        Answer quote = script.step(
                "Asks what it costs, and what it costs to step back",
                200,
                traveller,
                "POST",
                "/bookings/quote",
                "{\"host_id\": \"%s\", \"scheduled_start\": \"%s\", \"duration_minutes\": 150}"
                        .formatted(hostId, start));
        require(quote.at("amount_cents").equals("10000"), "the quote is 100 euros");
        require(quote.at("available").equals("true"), "it could be booked");
    }

    private void travellerComesLater(Instant start, String deadline) {
        Answer moved = script.step(
                "His train is late: he moves it to 22:00, which is free as long as cancelling is",
                200,
                traveller,
                "POST",
                "/bookings/" + bookingId + "/reschedule",
                "{\"scheduled_start\": \"" + start + "\"}");
        require(moved.at("scheduled_start").equals(start.toString()), "the session is at 22:00");
        require(moved.at("free_cancellation_until").equals(deadline), "the old deadline for cancelling stays");
    }

    private void theyChat() {
        script.chapter("They chat, each on a node of their own where there are two");
        new StoryChat(script, traveller, host.at(hostsNode.base())).play(hostUserId);
    }

    private void hostConfirms() {
        script.chapter("She takes the request");
        Answer confirmed =
                script.step("The host confirms", 200, host, "POST", "/bookings/" + bookingId + "/confirm", null);
        require(confirmed.at("status").equals("confirmed"), "the booking is confirmed");
        Answer link = traveller.get("/users/me/calendar-link");
        require(!link.at("url").isEmpty(), "his bookings have a private address for calendars");
        script.note(
                "The traveller puts his bookings into his calendar by their private address",
                "GET /users/me/calendar-link → " + link.status());
    }

    private void theyMeetAndDance() {
        script.chapter("Friday night: they meet and dance");
        Instant start = clock.friday();
        clock.advanceTo("It is Friday 21:55 in Lisbon", start.minusSeconds(300));
        Answer started = script.step(
                "The host starts with the PIN that the traveller shows her",
                200,
                host,
                "POST",
                "/bookings/" + bookingId + "/start",
                "{\"pin\": \"" + pin + "\"}");
        require(started.at("status").equals("in_progress"), "the session runs");
        clock.advanceTo("It is Saturday 00:30", start.plus(Duration.ofMinutes(150)));
        Answer completed = script.step(
                "The host completes: 100 euros are captured",
                200,
                host,
                "POST",
                "/bookings/" + bookingId + "/complete",
                null);
        require(completed.at("status").equals("completed"), "the session is completed");
        require(completed.at("payment_status").equals("captured"), "the money is captured");
    }

    private void hostIsPaid() {
        script.chapter("A day later she is paid");
        clock.advanceTo("It is Sunday 01:00", clock.friday().plus(Duration.ofHours(27)));
        Await.until("the scheduled payout run to end", PATIENCE, EVERY_SECOND, () -> !payoutUnderWay());
        Answer run = script.step("Finance runs the payout job", 202, admin, "POST", "/jobs/payout/runs", null);
        String runPath = "/jobs/runs/" + run.at("id");
        Await.until("the payout job", PATIENCE, EVERY_SECOND, () -> {
            String status = admin.get(runPath).at("status");
            require(!status.equals("failed"), "the payout job does not fail");
            return status.equals("completed");
        });
        script.step("The run is done", 200, admin, "GET", runPath, null);
        Answer report =
                script.step("Its report shows the transfer of 85 euros", 200, admin, "GET", runPath + "/report", null);
        require(
                report.text()
                        .lines()
                        .anyMatch(line -> line.contains(bookingId) && line.contains("8500") && line.endsWith("paid")),
                "the report has the transfer");
    }

    /** The schedule runs the job too, first when the server has just started: only one run at a time is taken. */
    private boolean payoutUnderWay() {
        for (JsonNode run : admin.get("/jobs/runs").json().path("items")) {
            String status = run.path("status").asText();
            if (run.path("job_name").asText().equals("payout")
                    && (status.equals("requested") || status.equals("running"))) {
                return true;
            }
        }
        return false;
    }

    private void travellerReviews() {
        script.chapter("And he says how it was");
        script.step(
                "The traveller reviews",
                201,
                traveller,
                "POST",
                "/bookings/" + bookingId + "/review",
                "{\"rating\": 5, \"comment\": \"The best night of my journey.\"}");
        Answer profile = script.step("Everybody sees it on her profile", 200, api, "GET", "/hosts/" + hostId, null);
        require(profile.at("rating_average").startsWith("5"), "the rating is on the profile");
        script.step("And in words", 200, api, "GET", "/hosts/" + hostId + "/reviews", null);
    }

    private String bookingJson(Instant start) {
        return """
                {"host_id": "%s", "style": "salsa", "scheduled_start": "%s", "duration_minutes": 150,
                 "venue": "The red door, Cais do Sodré", "payment_method_id": "pm_card_visa"}
                """.formatted(hostId, start);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }
}
