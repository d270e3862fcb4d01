package com.dancepartner.app.identity;

import java.net.URI;

/** The terms in force, and where to read them. */
public record TermsView(String version, URI url) {}
