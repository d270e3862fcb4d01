package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.time.Instant;

/** A booked session, as its client and its host lead it; its money, as the books and Stripe have it. */
record Session(String id, String pin, Instant start, Hosts.Host host, Product.Person client) {

    static final String CARD = "pm_card_visa";
    static final String WHY = "{\"code\":\"plans_changed\",\"reason\":\"plans changed\"}";
    static final String REPORT = "{\"statement\":\"I waited at the door\"}";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** A first quarter of an hour, three hours ahead: late by the terms of cancellation, once the grace is over. */
    static Instant soon() {
        long seconds = Hosts.now().plus(Duration.ofHours(3)).getEpochSecond();
        return Instant.ofEpochSecond((seconds / QUARTER + 1) * QUARTER);
    }

    /** An hour that waits for its host's answer. */
    static Session requested(Hosts.Host host, Product.Person client, Instant start) {
        return booked(host, client, start, CARD);
    }

    static Session booked(Hosts.Host host, Product.Person client, Instant start, String card) {
        Answer booked = client.api().post("/bookings", host.booking(start, card));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return new Session(booked.at("id"), booked.at("start_pin"), start, host, client);
    }

    /** An hour that the host has accepted. */
    static Session confirmed(Hosts.Host host, Product.Person client, Instant start) {
        Session session = requested(host, client, start);
        done(session.byHost("confirm", null));
        return session;
    }

    /** They have met: time is put forward to the start, and the host has entered the PIN. */
    static Session running(Hosts.Host host, Product.Person client) {
        Session session = confirmed(host, client, soon());
        session.letTimePass(Duration.ZERO);
        done(session.byHost("start", "{\"pin\":\"" + session.pin + "\"}"));
        return session;
    }

    /** They have danced. */
    static Session completed(Hosts.Host host, Product.Person client) {
        Session session = running(host, client);
        done(session.byHost("complete", null));
        return session;
    }

    /** Puts the product's time forward to so long after the start. */
    void letTimePass(Duration afterStart) {
        Duration left = Duration.between(Hosts.now(), start.plus(afterStart)).plusSeconds(1);
        Hosts.advance(left.isNegative() ? Duration.ZERO : left);
    }

    Answer byClient(String move, String body) {
        return client.api().post(path(move), body);
    }

    Answer byHost(String move, String body) {
        return host.person().api().post(path(move), body);
    }

    /** As the client sees it. */
    Answer seen() {
        return client.api().get("/bookings/" + id);
    }

    Answer seenByHost() {
        return host.person().api().get("/bookings/" + id);
    }

    String path(String move) {
        return "/bookings/" + id + "/" + move;
    }

    /** What waits to be said to Stripe was said. */
    Session settled() {
        Await.until("the payments of booking " + id, PATIENCE, () -> Books.isSettled(id));
        return this;
    }

    /** So much was taken of the client, by Stripe's word and by our books alike; and nothing is held any more. */
    void assertTaken(long cents) {
        StripeSide stripe = StripeSide.of(settled());
        assertThat(stripe.held()).as("held at Stripe").isZero();
        assertThat(stripe.captured()).as("captured at Stripe").isEqualTo(cents);
        assertThat(Books.money("captured_cents", id))
                .as("captured in the books")
                .isEqualTo(cents);
        assertThat(Books.imbalance(id)).as("the books balance").isZero();
    }

    /** So much of it was given back. */
    void assertGivenBack(long cents) {
        assertThat(StripeSide.of(settled()).refunded())
                .as("given back at Stripe")
                .isEqualTo(cents);
        assertThat(Books.money("refunded_cents", id))
                .as("given back in the books")
                .isEqualTo(cents);
        assertThat(Books.imbalance(id)).as("the books balance").isZero();
    }

    /** So much is held of the client, and nothing was taken. */
    void assertHeld(long cents) {
        StripeSide stripe = StripeSide.of(settled());
        assertThat(stripe.held()).as("held at Stripe").isEqualTo(cents);
        assertThat(stripe.captured()).as("captured at Stripe").isZero();
    }

    /** The answer to a move that was made. */
    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
