package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stripe's schema of the SDK's API version: checks resources, and form-decoded requests after typing their texts. */
final class Contract {

    private static final Map<String, String> REQUESTS = Map.ofEntries(
            Map.entry("/v1/accounts", "PostAccounts"),
            Map.entry("/v1/account_links", "PostAccountLinks"),
            Map.entry("/v1/customers", "PostCustomers"),
            Map.entry("/v1/payment_methods/*/attach", "PostPaymentMethodAttach"),
            Map.entry("/v1/setup_intents", "PostSetupIntents"),
            Map.entry("/v1/setup_intents/*/confirm", "PostSetupIntentsConfirm"),
            Map.entry("/v1/payment_intents", "PostPaymentIntents"),
            Map.entry("/v1/payment_intents/*", "PostPaymentIntentsUpdate"),
            Map.entry("/v1/payment_intents/*/confirm", "PostPaymentIntentsConfirm"),
            Map.entry("/v1/payment_intents/*/capture", "PostPaymentIntentsCapture"),
            Map.entry("/v1/payment_intents/*/cancel", "PostPaymentIntentsCancel"),
            Map.entry("/v1/refunds", "PostRefunds"),
            Map.entry("/v1/transfers", "PostTransfers"),
            Map.entry("/v1/transfers/*/reversals", "PostTransferReversals"));

    private final ObjectNode document;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Contract() {
        document = Json.parse(Json.resource("/stripe/stripe-schema-2026-07-29.dahlia.json"));
    }

    /** What is wrong with the requests and answers of a journal. */
    List<String> errorsInJournal(JsonNode journal) {
        List<String> errors = new ArrayList<>();
        journal.forEach(entry -> {
            if (entry.path("method").asText().equals("POST")) {
                errors.addAll(errorsInRequest(entry.path("path").asText(), entry.path("params")));
            }
            errors.addAll(errorsInAnswer(entry.path("response")));
        });
        return errors;
    }

    private List<String> errorsInAnswer(JsonNode answer) {
        List<String> errors = new ArrayList<>();
        if (answer.has("error")) {
            String type = answer.path("error").path("type").asText();
            if (!type.endsWith("_error")) {
                errors.add("error of type " + type);
            }
            answer.path("error").properties().stream()
                    .filter(field -> field.getValue().has("object"))
                    .forEach(field -> errors.addAll(errorsInResource(field.getValue())));
        } else if (answer.path("object").asText().equals("list")) {
            answer.path("data").forEach(resource -> errors.addAll(errorsInContent(resource)));
        } else {
            errors.addAll(errorsInContent(answer));
        }
        return errors;
    }

    private List<String> errorsInContent(JsonNode resource) {
        boolean event = resource.path("object").asText().equals("event");
        return errorsInResource(event ? resource.path("data").path("object") : resource);
    }

    /** What is wrong with a resource, of the kind that its field {@code object} names. */
    List<String> errorsInResource(JsonNode resource) {
        return errors("resources", resource.path("object").asText(), resource);
    }

    /** What is wrong with the parameters of a POST; nothing for paths without a schema. */
    List<String> errorsInRequest(String path, JsonNode params) {
        String name = REQUESTS.get(path.replaceAll("/(acct|cus|pm|seti|pi|ch|re|tr)_[^/]+", "/*"));
        return name == null
                ? List.of()
                : errors("params", name, typed(params, document.path("params").path(name)));
    }

    private List<String> errors(String section, String name, JsonNode value) {
        List<String> errors = new ArrayList<>();
        schema(section, name).validate(value).forEach(message -> errors.add(name + " " + message));
        return errors;
    }

    private JsonSchema schema(String section, String name) {
        return schemas.computeIfAbsent(section + "/" + name, key -> {
            ObjectNode root = Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.put("$ref", document.path(section).path(name).path("$ref").asText());
            root.set("$defs", document.path("$defs"));
            return factory.getSchema(root, config);
        });
    }

    /** Turns texts into integers and booleans where the schema wants them and the text is one. */
    private JsonNode typed(JsonNode value, JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (value instanceof ObjectNode object) {
            ObjectNode result = Json.object();
            object.properties()
                    .forEach(entry ->
                            result.set(entry.getKey(), typed(entry.getValue(), property(resolved, entry.getKey()))));
            return result;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode result = Json.MAPPER.createArrayNode();
            array.forEach(entry -> result.add(typed(entry, items(resolved))));
            return result;
        }
        if (wants(resolved, "boolean") && value.asText().matches("true|false")) {
            return BooleanNode.valueOf(value.asBoolean());
        }
        return wants(resolved, "integer") && value.asText().matches("-?\\d{1,18}")
                ? LongNode.valueOf(value.asLong())
                : value;
    }

    private JsonNode resolve(JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.isEmpty() ? schema : document.path("$defs").path(ref.substring("#/$defs/".length()));
    }

    private boolean wants(JsonNode schema, String type) {
        if (schema.path("type").asText().equals(type)) {
            return true;
        }
        for (JsonNode alternative : schema.path("anyOf")) {
            if (wants(resolve(alternative), type)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode property(JsonNode schema, String name) {
        JsonNode direct = schema.path("properties").path(name);
        for (JsonNode alternative : schema.path("anyOf")) {
            JsonNode nested = direct.isMissingNode() ? property(resolve(alternative), name) : direct;
            direct = nested;
        }
        return direct;
    }

    private JsonNode items(JsonNode schema) {
        JsonNode direct = schema.path("items");
        for (JsonNode alternative : schema.path("anyOf")) {
            direct = direct.isMissingNode() ? items(resolve(alternative)) : direct;
        }
        return direct;
    }
}
