package com.dancepartner.system;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where the product runs. */
enum Node {
    SERVER,
    MICRO;

    URI uri() {
        return this == SERVER
                ? Product.stack().baseUri()
                : Product.stack().nodes().get(0).baseUri();
    }

    RawHttp call() {
        return new RawHttp(uri());
    }

    /** Each case on each node: the node comes first. */
    static Stream<Arguments> each(Arguments... cases) {
        return Stream.of(values()).flatMap(node -> Stream.of(cases).map(given -> with(node, given.get())));
    }

    private static Arguments with(Node node, Object[] given) {
        Object[] all = new Object[given.length + 1];
        all[0] = node;
        System.arraycopy(given, 0, all, 1, given.length);
        return Arguments.of(all);
    }
}
