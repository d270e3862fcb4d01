package com.dancepartner.api.documents;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of every operation how it fails, always with the one form of errors, and whether it takes an Idempotency-Key; groups
 * operations by the first word of their path. Runs when the document is built.
 */
public class DocumentFilter implements OASFilter {

    private static final String SCHEMA = "ErrorBody";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        AllowedActions.describe(document);
        KeyedOperations keyed = KeyedOperations.beside(DocumentFilter.class);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    operation.addTag(path.replaceFirst("^/api/v1/", "").replaceFirst("/.*$", ""));
                    addErrors(operation);
                    keyed.describe(operation);
                }));
    }

    private static void addErrors(Operation operation) {
        Schema body = OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA);
        Content content = OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(body));
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("What went wrong: code, message, the field at fault, and the id of the request")
                        .content(content));
    }
}
