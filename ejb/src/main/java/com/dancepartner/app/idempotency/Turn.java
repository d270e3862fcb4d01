package com.dancepartner.app.idempotency;

import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.FirstAnswer;

/** What becomes of a request that has a key. */
public sealed interface Turn {

    /** It is to be served. */
    record Granted(Claim claim) implements Turn {}

    /** It was served before, with this answer. */
    record Answered(FirstAnswer answer) implements Turn {}

    /** It is being served just now. */
    record UnderWay() implements Turn {}
}
