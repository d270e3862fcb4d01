package com.dancepartner.app.payment;

import java.util.List;

/** The tips for a session, the first one first. */
public record TipList(List<TipView> items) {}
