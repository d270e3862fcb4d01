package com.dancepartner.app.payment.stripe;

import java.util.List;

/** What Stripe says of a host's account, and what it still asks for. */
public record AccountState(boolean detailsSubmitted, boolean transfersEnabled, List<String> stillNeeded) {}
