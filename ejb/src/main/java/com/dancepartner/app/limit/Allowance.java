package com.dancepartner.app.limit;

/** What a request is taken from: so many a minute for each signed-in user, or for each address. */
public enum Allowance {
    /** Requests of a signed-in user. */
    AUTHENTICATED,
    /** Requests of an address that nobody signed in from. */
    ANONYMOUS,
    /** Attempts of an address at passwords, accounts and mailed tokens. */
    CREDENTIALS,
    /** Photos that an address looks at: a page of a search shows twenty. */
    PHOTOS
}
