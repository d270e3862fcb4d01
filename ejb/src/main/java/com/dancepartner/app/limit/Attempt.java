package com.dancepartner.app.limit;

import java.time.Instant;

/**
 * One attempt to prove who one is. End it in one of three ways; left alone, it counts against the account.
 *
 * @param account key of the account
 * @param address key of the address it came from
 * @param at when it began
 */
public record Attempt(Lockouts lockouts, String account, String address, Instant at) {

    /** It was right: the account's failures are forgotten, the address's are not. */
    public void succeeded() {
        lockouts.clear(account);
    }

    /** It was wrong: it counts against the address, too. */
    public void failed() {
        lockouts.count(address);
    }

    /** It proved nothing, such as a right password where a second factor is missing: it does not count. */
    public void withdrawn() {
        lockouts.withdraw(account, at);
    }
}
