package com.dancepartner.api.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;

/** Keeps Payara's mechanism from answering a bad token with a page of HTML: the answer is ours. */
final class QuietContext extends HttpMessageContextWrapper {

    QuietContext(HttpMessageContext context) {
        super(context);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public AuthenticationStatus responseNotFound() {
        return AuthenticationStatus.SEND_FAILURE;
    }
}
