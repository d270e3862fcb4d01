package com.dancepartner.system;

/** Where a server can die between deciding that Stripe is told something and telling the caller what came of it. */
enum CrashStep {
    /** The command is committed, nobody has leased it. */
    NOT_LEASED,
    /** Leased, and said to Stripe, which has not heard it. */
    NOT_HEARD,
    /** Stripe has done it, its answer is under way. */
    NOT_ANSWERED,
    /** The answer is here, the transaction that records it is not committed. */
    NOT_RECORDED,
    /** Recorded and committed; whoever caused it may not have heard. */
    NOT_TOLD
}
