package com.dancepartner.system;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.time.Duration;

/** The demo administrator, who signs in once for all tests: a code of the authenticator is good once. */
final class DemoAdmin {

    private static final Duration NEXT_CODE = Duration.ofSeconds(40);
    private static final long RENEW_AFTER = Duration.ofMinutes(10).toNanos();

    private static final Api CALLER = Product.anonymous().patient(System.out::println);

    private static String usedCode = "";
    private static String accessToken = "";
    private static String refreshToken = "";
    private static long renewedAt;

    private DemoAdmin() {}

    /** Waits when it called too often, for all tests share its allowance. */
    static synchronized Api api() {
        if (accessToken.isEmpty() || System.nanoTime() - renewedAt > RENEW_AFTER) {
            Answer tokens = renewed();
            accessToken = tokens.at("access_token");
            refreshToken = tokens.at("refresh_token");
            renewedAt = System.nanoTime();
        }
        return CALLER.as(accessToken);
    }

    /** A code that these tests have not used; waits for the next one when they have. */
    private static String freshCode() {
        Await.until("the next code", NEXT_CODE, () -> !code().equals(usedCode));
        usedCode = code();
        return usedCode;
    }

    private static Answer renewed() {
        Answer renewed = CALLER.post("/auth/refresh", "{\"refresh_token\":\"" + refreshToken + "\"}");
        return renewed.status() == 200 ? renewed : signedIn();
    }

    /** Somebody else, such as the story, may have used the code: then with the next one. */
    private static Answer signedIn() {
        Answer tokens = signIn();
        tokens = tokens.status() == 401 ? signIn() : tokens;
        if (tokens.status() != 200) {
            throw new IllegalStateException("the admin cannot sign in: " + tokens.text());
        }
        return tokens;
    }

    private static Answer signIn() {
        return CALLER.post(
                "/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\",\"otp\":\"%s\"}"
                        .formatted(
                                Product.stack().services().adminLogin(),
                                Product.stack().services().adminPassword(),
                                freshCode()));
    }

    private static String code() {
        return Product.stack().services().adminOtp();
    }
}
