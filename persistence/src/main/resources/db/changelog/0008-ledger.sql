--liquibase formatted sql

--changeset dancepartner:0008-ledger-entries
CREATE TABLE ledger_entries (
    id           UUID PRIMARY KEY,
    journal_id   UUID        NOT NULL,
    kind         TEXT        NOT NULL CHECK (kind IN ('capture', 'stripe_fee', 'transfer', 'refund')),
    account      TEXT        NOT NULL CHECK (account IN ('stripe_clearing', 'host_payable', 'revenue', 'fees')),
    amount_cents BIGINT      NOT NULL CHECK (amount_cents <> 0),
    currency     TEXT        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    payment_id   UUID        NOT NULL REFERENCES payments (id),
    posted_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX ledger_entries_payment_idx ON ledger_entries (payment_id);
COMMENT ON COLUMN ledger_entries.amount_cents IS 'minor units; debit positive, credit negative';
--rollback DROP TABLE ledger_entries;

--changeset dancepartner:0008-ledger-guards splitStatements:false
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION check_journal_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_entries WHERE journal_id = NEW.journal_id GROUP BY currency HAVING sum(amount_cents) <> 0) THEN
        RAISE EXCEPTION 'journal % does not balance', NEW.journal_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_journal_balances();
CREATE INDEX ledger_entries_journal_idx ON ledger_entries (journal_id);
--rollback DROP INDEX ledger_entries_journal_idx; DROP TRIGGER ledger_entries_balance ON ledger_entries; DROP FUNCTION check_journal_balances(); DROP TRIGGER ledger_entries_append_only ON ledger_entries;
