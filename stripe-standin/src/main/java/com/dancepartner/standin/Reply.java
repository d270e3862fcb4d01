package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An HTTP answer: status and JSON text. */
record Reply(int status, String body) {

    static Reply of(ObjectNode body) {
        return new Reply(200, body.toPrettyString());
    }

    static Reply of(ApiError error) {
        return new Reply(error.status(), error.body().toPrettyString());
    }
}
