package com.dancepartner.standin;

/** The two kinds of webhook endpoint that a marketplace registers. */
enum Channel {
    /** Events of the platform's own account. */
    PLATFORM,
    /** Events of connected accounts; they carry {@code account}. */
    CONNECT
}
