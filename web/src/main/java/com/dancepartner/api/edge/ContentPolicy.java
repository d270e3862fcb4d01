package com.dancepartner.api.edge;

/** What a browser may load and run for an answer of ours, by its path: for each page as much as it needs, and no script in the page itself. */
enum ContentPolicy {
    DATA("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    TEXT("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'"),
    ACCOUNT("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
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
        if (path.equals("/") || path.equals("/index.html") || path.startsWith("/onboarded")) {
            return TEXT;
        }
        if (path.startsWith("/account/")) {
            return ACCOUNT;
        }
        return path.startsWith("/docs") || path.startsWith("/redoc") ? REFERENCE : DATA;
    }
}
