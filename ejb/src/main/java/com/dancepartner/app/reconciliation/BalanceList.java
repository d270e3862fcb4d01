package com.dancepartner.app.reconciliation;

import java.util.List;

/** The trial balance, by currency; the accounts of each currency net to zero. */
public record BalanceList(List<BalanceView> items) {}
