package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;

/** What can happen to a booking. {@link #meaning} is what documents say of it. */
public enum BookingEvent implements WireName {
    AUTHORISE("the payment is secured: the price is held, or the card is saved for a hold nearer to the start"),
    FAIL_PAYMENT("no card will pay for it"),
    CONFIRM("the host takes the request"),
    DECLINE("the host refuses the request"),
    CANCEL("a party steps back"),
    EXPIRE("nobody paid or answered in time"),
    START("they have met: the host enters the client's PIN"),
    COMPLETE("the session is over"),
    REPORT_NO_SHOW("one party says that the other did not come"),
    LAPSE("nobody started the session, and nobody said why"),
    DISPUTE("somebody disagrees with what happened"),
    UPHOLD("staff let it stand"),
    REFUND_PART("staff give the client back a part"),
    REFUND_ALL("staff give the client back everything"),
    RESCHEDULE("the client moves it to another free time, as long as cancelling would be free"),
    PROPOSE_RESCHEDULE("one side proposes another time to the other"),
    PROPOSE_EXTENSION("one side proposes to dance longer"),
    ACCEPT_CHANGE("the other side agrees to the proposal"),
    REFUSE_CHANGE("the other side does not"),
    WITHDRAW_CHANGE("the side that proposed takes it back"),
    EXTEND("the added time is paid for"),
    DROP_CHANGE("nobody answered the proposal in time, or no card paid for it");

    private final String meaning;

    BookingEvent(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
