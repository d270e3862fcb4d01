package com.dancepartner.domain.booking;

/** What a move sets in motion, in the transaction of the move. */
public enum Effect {
    RELEASE("all that is held is let go"),
    CAPTURE_FEE("the cancellation fee is captured, the rest is let go"),
    CAPTURE_ALL("the whole price is captured"),
    FREEZE("nothing is transferred to the host"),
    THAW("transfers go on"),
    REFUND("what staff decided is given back"),
    TELL_CLIENT("the client is told"),
    TELL_HOST("the host is told"),
    TELL_OTHER("the other side is told");

    private final String meaning;

    Effect(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
