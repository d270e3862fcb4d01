package com.dancepartner.domain.host;

/** Who moves a verification on. */
public enum Verifier {
    HOST,
    STAFF
}
