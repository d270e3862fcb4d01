package com.dancepartner.api.edge;

/**
 * What a browser may load and run for an answer of ours, by its path: each page as much as it needs. Scripts come from files of
 * ours, never from within a page.
 */
enum ContentPolicy {
    DATA("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    TEXT("default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'"),
    FORMS("default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'"),
    REFERENCE("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");

    private final String header;

    ContentPolicy(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static ContentPolicy of(String path) {
        if (path.startsWith("/account/")) {
            return FORMS;
        }
        if (path.startsWith("/docs") || path.startsWith("/redoc")) {
            return REFERENCE;
        }
        boolean text =
                path.equals("/") || path.endsWith("/index.html") || path.matches("/(onboarded|paid|terms)(/.*)?");
        return text ? TEXT : DATA;
    }
}
