package com.dancepartner.domain.invariant;

import java.util.Set;

/**
 * One look at the database, for one or several invariants.
 *
 * @param about which invariants it is about
 * @param needs what of Stripe's side it reads; nothing where the database is enough
 * @param sql a query of what is broken: {@code number}, {@code name}, {@code id} and {@code detail}
 */
record Check(Set<Invariant> about, Set<StripeTable> needs, String sql) {

    /** About our own side. */
    static Check own(Invariant about, String sql) {
        return new Check(Set.of(about), Set.of(), sql);
    }
}
