package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Links to the hosted onboarding page, good for one visit within five minutes. */
final class AccountLinks {

    private static final Set<String> TYPES = Set.of("account_onboarding", "account_update");
    private static final long VALID_SECONDS = 300;

    private final World world;

    AccountLinks(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        String account = params.requireText("account");
        params.requireText("type");
        params.oneOf("type", TYPES);
        world.store.referenced(Kind.ACCOUNT, account, "account");
        long expiresAt = world.clock.now() + VALID_SECONDS;
        String token = world.tokens.issue(Json.object()
                .put("account", account)
                .put("expires_at", expiresAt)
                .put("return_url", params.requireText("return_url"))
                .put("refresh_url", params.requireText("refresh_url"))
                .put("visited", false)
                .put("completed", false));
        return Json.object()
                .put("object", "account_link")
                .put("created", world.clock.now())
                .put("expires_at", expiresAt)
                .put("url", world.page("/onboarding/" + token));
    }
}
