package com.dancepartner.domain.ledger;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a journal: debit positive, credit negative, in minor units. */
@Entity
@Table(name = "ledger_entries")
public class LedgerEntry {

    @Id
    private UUID id;

    @Column(name = "journal_id")
    private UUID journalId;

    @Column(name = "kind")
    private String kind;

    @Convert(converter = Account.Column.class)
    private Account account;

    @Column(name = "amount_cents")
    private long amountCents;

    private String currency;

    @Column(name = "payment_id")
    private UUID paymentId;

    private @Nullable String reference;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected LedgerEntry() {}

    LedgerEntry(
            UUID journalId,
            String kind,
            Account account,
            long amountCents,
            String currency,
            UUID paymentId,
            @Nullable String reference,
            Instant postedAt) {
        this.id = Ids.next();
        this.journalId = journalId;
        this.kind = kind;
        this.account = account;
        this.amountCents = amountCents;
        this.currency = currency;
        this.paymentId = paymentId;
        this.reference = reference;
        this.postedAt = postedAt;
    }

    /** Stripe's object that moved the money; none where no money moved there. */
    public @Nullable String reference() {
        return reference;
    }

    public Account account() {
        return account;
    }

    public long amountCents() {
        return amountCents;
    }

    public String currency() {
        return currency;
    }
}
