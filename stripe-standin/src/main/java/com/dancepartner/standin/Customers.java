package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Customers. */
final class Customers {

    private final World world;

    Customers(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode customer = Store.create(Kind.CUSTOMER, world.clock.now());
        apply(customer, params);
        String method = params.text("payment_method");
        ObjectNode paymentMethod = method == null ? null : world.paymentMethods.resolve(method, "payment_method");
        if (paymentMethod != null) {
            world.paymentMethods.requireAttachable(paymentMethod);
        }
        world.store.keep(Kind.CUSTOMER, customer);
        world.events.emit("customer.created", customer);
        if (paymentMethod != null) {
            world.paymentMethods.attach(paymentMethod, Json.requiredText(customer, "id"));
        }
        return customer;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.CUSTOMER, call.id());
    }

    ObjectNode update(Call call) {
        ObjectNode customer = world.store.get(Kind.CUSTOMER, call.id());
        apply(customer, call.params());
        world.events.emit("customer.updated", customer);
        return customer;
    }

    private static void apply(ObjectNode customer, Params params) {
        params.copyTexts(customer, "description", "email", "name", "phone");
        if (params.has("address")) {
            customer.set("address", address(params.object("address")));
        }
        if (params.has("preferred_locales")) {
            params.list("preferred_locales").forEach(customer.putArray("preferred_locales")::add);
        }
        params.mergeMetadata(customer);
    }

    private static ObjectNode address(ObjectNode given) {
        ObjectNode address = Json.object();
        for (String field : new String[] {"city", "country", "line1", "line2", "postal_code", "state"}) {
            address.put(field, Json.text(given, field));
        }
        return address;
    }
}
