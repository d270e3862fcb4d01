package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The tokens of somebody who signed in on a device. */
record SignIn(String accessToken, String refreshToken) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** On a device of its own: it replaces no other sign-in. */
    static SignIn of(Product.Person person) {
        return of(person.email(), Product.PASSWORD);
    }

    static SignIn of(String email, String password) {
        return of(attempt(email, password));
    }

    static SignIn of(Answer tokens) {
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        return new SignIn(tokens.at("access_token"), tokens.at("refresh_token"));
    }

    static Answer attempt(String email, String password) {
        return attempt(email, password, Map.of());
    }

    /** @param more further fields, such as otp, or a device_id to be known by */
    static Answer attempt(String email, String password, Map<String, String> more) {
        ObjectNode body = JSON.createObjectNode().put("email", email).put("password", password);
        body.put("device_id", UUID.randomUUID().toString());
        more.forEach(body::put);
        return Product.anonymous().post("/auth/login", body.toString());
    }

    /** At the server, from an address of its own. */
    Api api() {
        return api(Product.stack().baseUri());
    }

    Api api(URI node) {
        return Product.anonymous().at(node).as(accessToken);
    }

    /** What the node says to the access token: 200, or 401. */
    int status(URI node) {
        return api(node).get("/auth/me").status();
    }

    Answer refresh(URI node) {
        return Product.anonymous().at(node).post("/auth/refresh", body());
    }

    Answer refresh() {
        return refresh(Product.stack().baseUri());
    }

    /** The refresh token as a body. */
    String body() {
        return "{\"refresh_token\":\"" + refreshToken + "\"}";
    }

    /** The device that the access token speaks for: the family of its refresh tokens. */
    String device() {
        return claims().path("sid").asText();
    }

    JsonNode header() {
        return part(0);
    }

    JsonNode claims() {
        return part(1);
    }

    private JsonNode part(int index) {
        byte[] json = Base64.getUrlDecoder().decode(accessToken.split("\\.")[index]);
        try {
            return JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a token of ours", e);
        }
    }
}
