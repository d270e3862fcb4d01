package com.dancepartner.domain.ledger;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of one event in the books; together they net to zero, which the database checks. */
final class Journal {

    private final UUID id = Ids.next();
    private final String kind;
    private final UUID paymentId;
    private final @Nullable String reference;
    private final Instant now;
    private final List<LedgerEntry> lines = new ArrayList<>();

    /** @param reference Stripe's object that moved the money; null where none moved there */
    Journal(String kind, UUID paymentId, @Nullable String reference, Instant now) {
        this.kind = kind;
        this.paymentId = paymentId;
        this.reference = reference;
        this.now = now;
    }

    Journal debit(Account account, Money amount) {
        return line(account, amount.minor(), amount.currency());
    }

    Journal credit(Account account, Money amount) {
        return line(account, Math.negateExact(amount.minor()), amount.currency());
    }

    List<LedgerEntry> lines() {
        return lines;
    }

    private Journal line(Account account, long minor, String currency) {
        if (minor != 0) {
            lines.add(new LedgerEntry(id, kind, account, minor, currency, paymentId, reference, now));
        }
        return this;
    }
}
