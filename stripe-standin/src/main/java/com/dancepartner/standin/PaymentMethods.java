package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Cards. Naming a test card such as {@code pm_card_visa} anywhere makes a payment method of its own from it. */
final class PaymentMethods {

    private final World world;

    PaymentMethods(World world) {
        this.world = world;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.PAYMENT_METHOD, call.id());
    }

    ObjectNode list(Call call) {
        String customer = call.params().text("customer");
        return Pages.of(
                world.store.shelf(Kind.PAYMENT_METHOD),
                method -> customer != null && Pages.matches(method, "customer", customer),
                call);
    }

    ObjectNode listOfCustomer(Call call) {
        world.store.get(Kind.CUSTOMER, call.id());
        return Pages.of(
                world.store.shelf(Kind.PAYMENT_METHOD), method -> Pages.matches(method, "customer", call.id()), call);
    }

    ObjectNode attach(Call call) {
        String customer = call.params().requireText("customer");
        world.store.referenced(Kind.CUSTOMER, customer, "customer");
        ObjectNode method = resolve(call.id(), "payment_method");
        requireAttachable(method);
        attach(method, customer);
        return method;
    }

    ObjectNode detach(Call call) {
        ObjectNode method = world.store.get(Kind.PAYMENT_METHOD, call.id());
        if (Json.text(method, "customer") == null) {
            throw ApiError.invalid(null, "The payment method you provided is not attached to a customer.");
        }
        method.putNull("customer");
        markUsed(method);
        world.events.emit("payment_method.detached", method);
        return method;
    }

    /** The payment method of that id; for a test card's id a new one. */
    ObjectNode resolve(String id, String param) {
        if (!TestCard.isTestId(id)) {
            return world.store.referenced(Kind.PAYMENT_METHOD, id, param);
        }
        TestCard card =
                TestCard.ofPaymentMethod(id).orElseThrow(() -> ApiError.noSuch(400, "PaymentMethod", id, param));
        return ofTestCard(Ids.next(Kind.PAYMENT_METHOD), card);
    }

    /** A new payment method of a test card under a given id. */
    ObjectNode ofTestCard(String id, TestCard card) {
        ObjectNode method = Store.create(Kind.PAYMENT_METHOD, world.clock.now()).put("id", id);
        ObjectNode details = Json.child(method, "card")
                .put("brand", card.brand())
                .put("display_brand", card.brand())
                .put("last4", card.last4())
                .put("fingerprint", "standin" + card.last4());
        Json.child(details, "networks").putArray("available").add(card.brand());
        world.store.notes(id).put("test_card", card.name());
        return world.store.keep(Kind.PAYMENT_METHOD, method);
    }

    /** Raises the card's refusal to be saved, or that it was used up. */
    void requireAttachable(ObjectNode method) {
        if (usedUp(method)) {
            throw ApiError.invalid(
                    null,
                    "This PaymentMethod was previously used without being attached to a Customer or was detached from a"
                            + " Customer, and may not be used again.");
        }
        card(method).setupDecline().ifPresent(decline -> {
            throw ApiError.card(decline);
        });
    }

    void attach(ObjectNode method, String customer) {
        if (!customer.equals(Json.text(method, "customer"))) {
            method.put("customer", customer);
            world.events.emit("payment_method.attached", method);
        }
    }

    /** Raises Stripe's errors where a payment method can't be used for an intent of that customer. */
    void requireUsable(ObjectNode method, @Nullable String customer, String intentName) {
        String id = Json.requiredText(method, "id");
        String owner = Json.text(method, "customer");
        if (owner != null && customer == null) {
            throw ApiError.invalid(
                            null,
                            "The PaymentMethod " + id + " belongs to a Customer. Please include the Customer in the"
                                    + " `customer` parameter on the " + intentName + ".")
                    .with("param", "payment_method");
        }
        if (owner != null && !owner.equals(customer)) {
            throw ApiError.invalid(
                            "resource_missing",
                            "The customer does not have a payment method with the ID " + id
                                    + ". The payment method must be attached to the customer.")
                    .with("param", "payment_method");
        }
        if (owner == null && usedUp(method)) {
            throw ApiError.invalid(
                            null,
                            "The provided PaymentMethod was previously used without Customer attachment or was detached"
                                    + " from a Customer, and may not be used again.")
                    .with("param", "payment_method");
        }
    }

    TestCard card(ObjectNode method) {
        return TestCard.valueOf(Json.requiredText(notes(method), "test_card"));
    }

    /** Whether the holder has authenticated the card for later off-session use. */
    boolean isSetUp(ObjectNode method) {
        return notes(method).path("set_up").asBoolean(false);
    }

    void markSetUp(ObjectNode method) {
        notes(method).put("set_up", true);
    }

    /** Remembers a use; a payment method without customer can be used once. */
    void markUsed(ObjectNode method) {
        notes(method).put("used", true);
    }

    private boolean usedUp(ObjectNode method) {
        return Json.text(method, "customer") == null
                && notes(method).path("used").asBoolean(false);
    }

    private ObjectNode notes(ObjectNode method) {
        return world.store.notes(Json.requiredText(method, "id"));
    }
}
