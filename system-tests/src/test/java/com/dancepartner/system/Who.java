package com.dancepartner.system;

/**
 * Who calls, in the order of the columns of the access matrix: those without a share in the fixture's things come first, so
 * that they knock at what is still there; of its parties the client goes before the host, who moves bookings on.
 */
enum Who {
    ANONYMOUS,
    OTHER_CLIENT,
    OTHER_HOST,
    SUPPORT,
    TRUST,
    FINANCE,
    OPS,
    ADMIN,
    CLIENT,
    HOST;

    boolean isStaff() {
        return compareTo(SUPPORT) >= 0 && compareTo(ADMIN) <= 0;
    }
}
