package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The endpoints of the API: method, path and what answers. */
final class Router {

    /** What answers a request. */
    @FunctionalInterface
    interface Action {
        ObjectNode answer(Call call);
    }

    /**
     * A route that fits a request, with the ids found in the path.
     *
     * @param connected whether it may be asked on behalf of a connected account
     */
    record Match(Action action, Set<String> knownParameters, List<String> ids, boolean connected) {}

    private record Route(String method, Pattern path, Set<String> knownParameters, Action action, boolean connected) {}

    private final Properties parameters = new Properties();
    private final List<Route> routes = new ArrayList<>();

    Router(World world) {
        try {
            parameters.load(new StringReader(Json.resource("known-parameters.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addAccounts(world);
        addCustomers(world);
        addSetupIntents(world);
        addPaymentIntents(world);
        addMovements(world);
        addReading(world);
    }

    /** The route of a request, if there is one. */
    Optional<Match> find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(method) && matcher.matches()) {
                return Optional.of(
                        new Match(route.action(), route.knownParameters(), groups(matcher), route.connected()));
            }
        }
        return Optional.empty();
    }

    private static List<String> groups(Matcher matcher) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups;
    }

    private void addAccounts(World world) {
        post("/v1/accounts", "accounts.create", world.accounts::create);
        get("/v1/accounts/{id}", "retrieve", world.accounts::retrieve);
        post("/v1/accounts/{id}", "accounts.update", world.accounts::update);
        post("/v1/accounts/{id}/login_links", "retrieve", world.accounts::loginLink);
        post("/v1/account_links", "account_links.create", new AccountLinks(world)::create);
    }

    private void addCustomers(World world) {
        post("/v1/customers", "customers.create", world.customers::create);
        get("/v1/customers/{id}", "retrieve", world.customers::retrieve);
        post("/v1/customers/{id}", "customers.update", world.customers::update);
        get("/v1/customers/{id}/payment_methods", "payment_methods.list", world.paymentMethods::listOfCustomer);
        get("/v1/payment_methods", "payment_methods.list", world.paymentMethods::list);
        get("/v1/payment_methods/{id}", "retrieve", world.paymentMethods::retrieve);
        post("/v1/payment_methods/{id}/attach", "payment_methods.attach", world.paymentMethods::attach);
        post("/v1/payment_methods/{id}/detach", "retrieve", world.paymentMethods::detach);
    }

    private void addSetupIntents(World world) {
        post("/v1/setup_intents", "setup_intents.create", world.setupIntents::create);
        get("/v1/setup_intents", "setup_intents.list", world.setupIntents::list);
        get("/v1/setup_intents/{id}", "retrieve", world.setupIntents::retrieve);
        post("/v1/setup_intents/{id}/confirm", "setup_intents.confirm", world.setupIntents::confirm);
        post("/v1/setup_intents/{id}/cancel", "setup_intents.cancel", world.setupIntents::cancel);
    }

    private void addPaymentIntents(World world) {
        post("/v1/payment_intents", "payment_intents.create", world.paymentIntents::create);
        get("/v1/payment_intents", "payment_intents.list", world.paymentIntents::list);
        get("/v1/payment_intents/{id}", "retrieve", world.paymentIntents::retrieve);
        post("/v1/payment_intents/{id}", "payment_intents.update", world.paymentIntents::update);
        post("/v1/payment_intents/{id}/confirm", "payment_intents.confirm", world.confirmation::confirm);
        post("/v1/payment_intents/{id}/capture", "payment_intents.capture", world.holds::capture);
        post("/v1/payment_intents/{id}/cancel", "payment_intents.cancel", world.holds::cancel);
    }

    private void addMovements(World world) {
        post("/v1/refunds", "refunds.create", world.refunds::create);
        get("/v1/refunds", "refunds.list", world.refunds::list);
        get("/v1/refunds/{id}", "retrieve", world.refunds::retrieve);
        post("/v1/transfers", "transfers.create", world.transfers::create);
        get("/v1/transfers", "transfers.list", world.transfers::list);
        get("/v1/transfers/{id}", "retrieve", world.transfers::retrieve);
        post("/v1/transfers/{id}/reversals", "reversals.create", world.transfers::reverse);
        get("/v1/transfers/{id}/reversals", "reversals.list", world.transfers::listReversals);
        get("/v1/transfers/{id}/reversals/{id}", "retrieve", world.transfers::retrieveReversal);
    }

    private void addReading(World world) {
        EventLog events = new EventLog(world);
        get("/v1/charges", "charges.list", world.charges::list);
        get("/v1/charges/{id}", "retrieve", world.charges::retrieve);
        get("/v1/disputes", "disputes.list", world.disputes::list);
        get("/v1/disputes/{id}", "retrieve", world.disputes::retrieve);
        get("/v1/balance_transactions", "balance_transactions.list", world.ledger::list);
        get("/v1/balance_transactions/{id}", "retrieve", world.ledger::retrieve);
        getConnected("/v1/balance", "retrieve", call -> balance(world, call.account()));
        getConnected("/v1/payouts", "payouts.list", world.payouts::list);
        getConnected("/v1/payouts/{id}", "retrieve", world.payouts::retrieve);
        getConnected("/v1/events", "events.list", events::list);
        getConnected("/v1/events/{id}", "retrieve", events::retrieve);
    }

    private static ObjectNode balance(World world, @Nullable String account) {
        return account == null ? world.ledger.balance() : world.connectedBalances.balance(account);
    }

    private void get(String path, String parameterSet, Action action) {
        add("GET", path, parameterSet, action, false);
    }

    /** A route that also answers for connected accounts. */
    private void getConnected(String path, String parameterSet, Action action) {
        add("GET", path, parameterSet, action, true);
    }

    private void post(String path, String parameterSet, Action action) {
        add("POST", path, parameterSet, action, false);
    }

    private void add(String method, String path, String parameterSet, Action action, boolean connected) {
        Set<String> known = Set.of(parameters.getProperty(parameterSet).split(" ", -1));
        routes.add(new Route(method, Pattern.compile(path.replace("{id}", "([^/]+)")), known, action, connected));
    }
}
