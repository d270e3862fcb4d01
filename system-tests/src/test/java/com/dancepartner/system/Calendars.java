package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Calendars elsewhere, and what their hosts do with them. */
final class Calendars {

    static final String OWN = "/host-profile/calendars";
    static final String TYPE = "text/calendar";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Calendars() {}

    /** As calendars write it. */
    static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** A calendar whose owner is busy for an hour from each of these on. */
    static String busyAt(Instant... starts) {
        return Arrays.stream(starts)
                .map(Calendars::event)
                .collect(Collectors.joining("", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"));
    }

    private static String event(Instant start) {
        return "BEGIN:VEVENT\r\nUID:%1$s\r\nDTSTART:%1$s\r\nDTEND:%2$s\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
                .formatted(utc(start), utc(start.plus(Duration.ofHours(1))));
    }

    /** A file as another calendar of this host. */
    static Answer upload(Node node, SignIn host, String calendar) {
        return send(node, host, "POST", OWN + "/upload?name=File", calendar, TYPE);
    }

    /** A file in the place of one that was uploaded. */
    static Answer replace(Node node, SignIn host, String feedId, String calendar) {
        return send(node, host, "PUT", OWN + "/" + feedId + "/upload", calendar, TYPE);
    }

    /** @param path below {@code /api/v1} */
    static Answer send(Node node, SignIn caller, String method, String path, String body, String contentType) {
        HttpRequest request = HttpRequest.newBuilder(node.uri().resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + caller.accessToken())
                .header("Content-Type", contentType)
                .header("X-Forwarded-For", "2001:db8:ca1e::1")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return Product.anonymous().exchange(request);
    }

    /** The id of a calendar that is fetched from now on. */
    static String subscribed(Api host, String url) {
        Answer feed = subscribe(host, url);
        assertThat(feed.status()).as(feed.text()).isEqualTo(201);
        assertThat(feed.header("Location")).endsWith(OWN + "/" + feed.at("id"));
        return feed.at("id");
    }

    static Answer subscribe(Api host, String url) {
        return host.post(OWN, "{\"name\":\"Work\",\"url\":\"" + url + "\"}");
    }

    /** One of the host's calendars, as the list has it. */
    static Feed feed(Api host, String id) {
        Answer list = host.get(OWN);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        for (int i = 0; i < list.json().path("items").size(); i++) {
            if (list.at("items." + i + ".id").equals(id)) {
                return new Feed(
                        list.at("items." + i + ".status"),
                        list.at("items." + i + ".busy_count"),
                        list.at("items." + i + ".failures"),
                        list.at("items." + i + ".last_error"));
            }
        }
        throw new AssertionError("no calendar " + id + " in " + list.text());
    }

    /** How well a calendar is read. */
    record Feed(String status, String busyCount, String failures, String lastError) {}
}
