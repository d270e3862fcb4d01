package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.reconciliation.TrialBalance;

/**
 * One account of our books in one currency.
 *
 * @param cents minor units, debit positive
 */
public record BalanceView(String account, String currency, long cents) {

    static BalanceView of(TrialBalance.Sum sum) {
        return new BalanceView(sum.account(), sum.currency(), sum.cents());
    }
}
