package com.dancepartner.domain.invariant;

import java.util.Optional;

/** Where Stripe's side comes from. */
@FunctionalInterface
public interface StripeView {

    /** Nobody asks Stripe: only our own side is checked. */
    StripeView NONE = Optional::empty;

    /** What Stripe has now; empty when it is not to be asked. May take long: it is called outside of transactions. */
    Optional<StripeState> read();
}
