package com.dancepartner.walk;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** Gets the callers of the story their accounts and their tokens. */
final class People {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final Duration NEXT_CODE = Duration.ofSeconds(40);

    private final Script script;
    private final Stage stage;
    private final Api api;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** @param api somebody who is not signed in */
    People(Script script, Stage stage, Api api) {
        this.script = script;
        this.stage = stage;
        this.api = api;
    }

    /** Registers, follows the link in the mail, and signs in. */
    Api register(String who, String type) {
        String email = who.toLowerCase(Locale.ROOT) + "." + run + "@example.com";
        String terms = api.get("/auth/terms").at("version");
        script.step(
                who + " registers as " + type + " and accepts the terms",
                201,
                api,
                "POST",
                "/auth/register",
                """
                {"email": "%s", "password": "%s", "first_name": "%s", "last_name": "Walk", "user_type": "%s",
                 "terms_version": "%s"}
                """.formatted(email, PASSWORD, who, type, terms));
        verify(who, new Mailbox(stage.inbox(), email).verificationLink());
        String login = login(email, PASSWORD, "");
        return signedIn(script.step(who + " signs in", 200, api, "POST", "/auth/login", login));
    }

    private void verify(String who, URI link) {
        script.note(who + " finds a link in the mail", link.toString());
        String token = link.getQuery().substring("token=".length());
        script.step(
                who + " verifies the address with it",
                204,
                api,
                "POST",
                "/auth/verify-email",
                "{\"token\": \"" + token + "\"}");
    }

    /** Signs the administrator in. A code is good once: when somebody used it before, the next one is waited for. */
    Api admin(String what) {
        String code = stage.adminCode().get();
        Answer answer = api.post("/auth/login", adminLogin(code));
        if (answer.status() == 401) {
            String used = code;
            script.aside("the code was used before: waits for the next one");
            Await.until(
                    "the next code", NEXT_CODE, () -> !stage.adminCode().get().equals(used));
            code = stage.adminCode().get();
            answer = api.post("/auth/login", adminLogin(code));
        }
        Answer tokens = script.made(what, 200, "POST", "/auth/login", adminLogin(code), answer);
        if (tokens.at("second_factor_required").equals("true")) {
            throw new IllegalStateException("the administrator has no authenticator yet: begin anew, -Dfresh=true");
        }
        return signedIn(tokens);
    }

    private String adminLogin(String code) {
        return login(stage.adminLogin(), stage.adminPassword(), ", \"otp\": \"" + code + "\"");
    }

    private static String login(String email, String password, String more) {
        return "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"" + more + "}";
    }

    private Api signedIn(Answer tokens) {
        return api.as(tokens.at("access_token"));
    }
}
