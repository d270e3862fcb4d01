package com.dancepartner.domain.calendar;

import com.dancepartner.domain.jpa.WireName;

/** How it went when a calendar was read last. */
public enum FeedStatus implements WireName {
    /** Not read yet. */
    NEW,
    OK,
    /** Not read: the busy times known before stand. */
    FAILING
}
