package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connected accounts: created empty, enabled by the hosted onboarding page. */
final class Accounts {

    private static final Set<String> TYPES = Set.of("express", "standard", "custom");
    private static final List<String> REQUIREMENTS = List.of(
            "currently_due",
            "eventually_due",
            "past_due",
            "pending_verification",
            "current_deadline",
            "disabled_reason");
    private static final List<String> DUE_LISTS =
            List.of("currently_due", "eventually_due", "past_due", "pending_verification");

    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode account = blank(Ids.next(Kind.ACCOUNT).replace("acct_", "acct_1"), country(params));
        String type = params.oneOf("type", TYPES);
        account.put("type", type == null ? dashboardType(params) : type);
        applyController(account, params);
        apply(account, params);
        return world.store.keep(Kind.ACCOUNT, account);
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.ACCOUNT, call.id());
    }

    ObjectNode update(Call call) {
        ObjectNode account = world.store.get(Kind.ACCOUNT, call.id());
        apply(account, call.params());
        world.events.emitConnect("account.updated", account, call.id());
        return account;
    }

    ObjectNode loginLink(Call call) {
        ObjectNode account = world.store.get(Kind.ACCOUNT, call.id());
        if (!account.path("details_submitted").asBoolean()) {
            throw ApiError.invalid(
                    null, "Cannot create a login link for an account that has not completed onboarding.");
        }
        String token = world.tokens.issue(Json.object().put("account", call.id()));
        return Json.object()
                .put("object", "login_link")
                .put("created", world.clock.now())
                .put("url", world.page("/express/" + token));
    }

    /** A fully enabled account under a given id; an account that exists is left as it is. */
    ObjectNode ensureEnabled(String id, @Nullable String country, @Nullable String email) {
        return world.store.find(Kind.ACCOUNT, id).orElseGet(() -> {
            ObjectNode account = blank(id, country == null ? "US" : country).put("email", email);
            enable(account);
            return world.store.keep(Kind.ACCOUNT, account);
        });
    }

    /** What completing the onboarding page does. */
    void completeOnboarding(String id) {
        ObjectNode account = world.store.get(Kind.ACCOUNT, id);
        enable(account);
        world.events.emitConnect("account.updated", account, id);
    }

    /**
     * What Stripe's own checks of an account lead to; only what is given changes.
     *
     * @param given lists of requirements, {@code disabled_reason}, {@code current_deadline}, {@code payouts_enabled},
     *     {@code charges_enabled}, and the status of the capability {@code transfers}
     */
    ObjectNode require(String id, ObjectNode given) {
        ObjectNode account = world.store.get(Kind.ACCOUNT, id);
        ObjectNode requirements = Json.child(account, "requirements");
        REQUIREMENTS.stream()
                .filter(given::has)
                .forEach(name -> requirements.set(name, given.path(name).deepCopy()));
        Stream.of("payouts_enabled", "charges_enabled")
                .filter(given::has)
                .forEach(name -> account.put(name, given.path(name).asBoolean()));
        String transfers = Json.text(given, "transfers");
        if (transfers != null) {
            Json.child(account, "capabilities").put("transfers", transfers);
        }
        world.events.emitConnect("account.updated", account, id);
        return account;
    }

    private static void enable(ObjectNode account) {
        account.put("details_submitted", true).put("charges_enabled", true).put("payouts_enabled", true);
        ObjectNode capabilities = Json.child(account, "capabilities");
        if (capabilities.isEmpty()) {
            capabilities.put("card_payments", "active").put("transfers", "active");
        }
        capabilities.properties().forEach(entry -> capabilities.put(entry.getKey(), "active"));
        ObjectNode requirements = Json.child(account, "requirements").putNull("disabled_reason");
        DUE_LISTS.forEach(requirements::putArray);
    }

    private ObjectNode blank(String id, String country) {
        return Store.create(Kind.ACCOUNT, world.clock.now())
                .put("id", id)
                .put("country", country)
                .put("default_currency", currencyOf(country));
    }

    private static String country(Params params) {
        String country = params.text("country");
        return country == null ? "US" : country.toUpperCase(Locale.ROOT);
    }

    private static String currencyOf(String country) {
        try {
            Currency currency =
                    Currency.getInstance(new Locale.Builder().setRegion(country).build());
            return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("country_unsupported", "Country '" + country + "' is unknown.")
                    .with("param", "country");
        }
    }

    /** Accounts made with {@code controller} get the type that their dashboard stands for. */
    private static String dashboardType(Params params) {
        String dashboard = params.object("controller")
                .path("stripe_dashboard")
                .path("type")
                .asText("full");
        return switch (dashboard) {
            case "express" -> "express";
            case "none" -> "none";
            default -> "standard";
        };
    }

    private static void applyController(ObjectNode account, Params params) {
        ObjectNode controller = Json.child(account, "controller");
        ObjectNode given = params.object("controller");
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            controller.set(entry.getKey(), entry.getValue());
        }
        if (given.isEmpty()) {
            String type = account.path("type").asText();
            String dashboard = type.equals("standard") ? "full" : type.equals("custom") ? "none" : "express";
            controller.putObject("stripe_dashboard").put("type", dashboard);
        }
    }

    private static void apply(ObjectNode account, Params params) {
        params.copyTexts(account, "email", "business_type");
        if (params.has("default_currency")) {
            account.put("default_currency", params.requireText("default_currency"));
        }
        for (Map.Entry<String, JsonNode> entry :
                params.object("business_profile").properties()) {
            Json.child(account, "business_profile").set(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, JsonNode> entry : params.object("capabilities").properties()) {
            request(account, entry.getKey(), entry.getValue().path("requested").asBoolean());
        }
        String interval = Json.text(params.object("settings").path("payouts").path("schedule"), "interval");
        if (interval != null) {
            ObjectNode payouts = Json.child(Json.child(account, "settings"), "payouts");
            Json.child(payouts, "schedule").put("interval", interval);
        }
        params.mergeMetadata(account);
    }

    private static void request(ObjectNode account, String capability, boolean requested) {
        ObjectNode capabilities = Json.child(account, "capabilities");
        if (!requested) {
            capabilities.remove(capability);
        } else if (!capabilities.has(capability)) {
            boolean submitted = account.path("details_submitted").asBoolean();
            capabilities.put(capability, submitted ? "active" : "inactive");
        }
    }
}
