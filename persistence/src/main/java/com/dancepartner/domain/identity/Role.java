package com.dancepartner.domain.identity;

/** What staff may do, beside their user type (G07). Granted, never self-assigned. */
public enum Role {
    ADMIN,
    SUPPORT,
    TRUST,
    FINANCE,
    OPS
}
