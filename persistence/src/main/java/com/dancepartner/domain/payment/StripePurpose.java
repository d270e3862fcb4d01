package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.WireName;

/** What is asked of Stripe beside payment commands. */
public enum StripePurpose implements WireName {
    /** A host's account; the subject is the host profile. */
    ACCOUNT,
    /** A page on which a host goes on with Stripe; the subject is the host profile. */
    ACCOUNT_LINK,
    /** A client as Stripe knows them; the subject is the user. */
    CUSTOMER,
    /** What a phone needs to save a card; the subject is the user. */
    SETUP_INTENT
}
