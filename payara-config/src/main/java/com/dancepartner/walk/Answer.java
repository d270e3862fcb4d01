package com.dancepartner.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the server said.
 *
 * @param text the body as it came
 * @param json the body as JSON; a missing node when it is none
 */
public record Answer(int status, String text, JsonNode json, HttpHeaders headers) {

    /** The text at a path such as {@code error.code}; empty when there is none. */
    public String at(String path) {
        return json.at("/" + path.replace('.', '/')).asText("");
    }

    /** The first header of this name, whatever its case; empty when there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
