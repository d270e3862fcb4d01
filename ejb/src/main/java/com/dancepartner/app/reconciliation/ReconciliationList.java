package com.dancepartner.app.reconciliation;

import java.util.List;

/** The latest comparisons, newest first. */
public record ReconciliationList(List<ReconciliationView> items) {}
