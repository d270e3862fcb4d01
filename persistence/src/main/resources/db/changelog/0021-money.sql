--liquibase formatted sql

--changeset dancepartner:0021-payments
DROP INDEX payments_session_idx;
DROP INDEX payments_transfer_due_idx;
ALTER TABLE payments
    DROP CONSTRAINT payments_check2,
    DROP CONSTRAINT payments_stripe_transfer_id_key,
    ADD COLUMN kind             TEXT   NOT NULL DEFAULT 'session' CHECK (kind IN ('session', 'extension', 'tip')),
    ADD COLUMN reversed_cents   BIGINT NOT NULL DEFAULT 0 CHECK (reversed_cents BETWEEN 0 AND transferred_cents),
    ADD COLUMN netted_cents     BIGINT NOT NULL DEFAULT 0 CHECK (netted_cents >= 0),
    ADD COLUMN stripe_fee_cents BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN unreturned_cents BIGINT NOT NULL DEFAULT 0 CHECK (unreturned_cents BETWEEN 0 AND refunded_cents);
UPDATE payments SET kind = 'extension' WHERE change_id IS NOT NULL;
ALTER TABLE payments
    ADD CONSTRAINT payments_extension CHECK ((kind = 'extension') = (change_id IS NOT NULL)),
    ADD CONSTRAINT payments_host_has_no_more_than_their_share CHECK (transferred_cents - reversed_cents + netted_cents BETWEEN 0 AND host_share_cents);
CREATE UNIQUE INDEX payments_session_idx ON payments (booking_id) WHERE kind = 'session';
CREATE INDEX payments_transfer_due_idx ON payments (transfer_due_at, id)
    WHERE host_share_cents > transferred_cents - reversed_cents + netted_cents;
CREATE INDEX payments_host_idx ON payments (host_profile_id, captured_at) WHERE captured_at IS NOT NULL;
CREATE INDEX payments_charge_idx ON payments (stripe_charge_id);
COMMENT ON COLUMN payments.kind IS 'what is paid: a session, its extension, or a tip after it';
COMMENT ON COLUMN payments.reversed_cents IS 'what was taken back from the host''s account of what had been transferred';
COMMENT ON COLUMN payments.netted_cents IS 'what was kept of the host''s share for debts of theirs';
COMMENT ON COLUMN payments.stripe_fee_cents IS 'what Stripe kept of the capture; borne by the platform';
COMMENT ON COLUMN payments.unreturned_cents IS 'refunds that failed at the client''s bank: owed to the client by another way';
--rollback DROP INDEX payments_charge_idx; DROP INDEX payments_host_idx; DROP INDEX payments_transfer_due_idx; DROP INDEX payments_session_idx;
--rollback ALTER TABLE payments DROP CONSTRAINT payments_host_has_no_more_than_their_share, DROP CONSTRAINT payments_extension, DROP COLUMN unreturned_cents, DROP COLUMN stripe_fee_cents, DROP COLUMN netted_cents, DROP COLUMN reversed_cents, DROP COLUMN kind, ADD CONSTRAINT payments_check2 CHECK (transferred_cents BETWEEN 0 AND host_share_cents), ADD CONSTRAINT payments_stripe_transfer_id_key UNIQUE (stripe_transfer_id);
--rollback CREATE UNIQUE INDEX payments_session_idx ON payments (booking_id) WHERE change_id IS NULL; CREATE INDEX payments_transfer_due_idx ON payments (transfer_due_at, id) WHERE stripe_transfer_id IS NULL;

--changeset dancepartner:0021-payment-commands
ALTER TABLE payment_commands
    DROP CONSTRAINT payment_commands_operation_check,
    ADD CONSTRAINT payment_commands_operation_check CHECK (operation IN ('save_card', 'authorise', 'charge', 'capture', 'release', 'refund', 'reverse', 'transfer')),
    ADD COLUMN stripe_object_id TEXT,
    ADD COLUMN first_tried_at   TIMESTAMPTZ,
    ADD COLUMN undone_at        TIMESTAMPTZ;
CREATE INDEX payment_commands_object_idx ON payment_commands (stripe_object_id) WHERE stripe_object_id IS NOT NULL;
COMMENT ON COLUMN payment_commands.stripe_object_id IS 'what Stripe made of it: the intent, refund, transfer or reversal';
COMMENT ON COLUMN payment_commands.first_tried_at IS 'database time; Stripe may forget a key after 24 h, so that later the object is looked for first';
COMMENT ON COLUMN payment_commands.undone_at IS 'it succeeded, and was undone at Stripe later: a refund that the client''s bank sent back';
--rollback DROP INDEX payment_commands_object_idx; ALTER TABLE payment_commands DROP COLUMN undone_at, DROP COLUMN first_tried_at, DROP COLUMN stripe_object_id, DROP CONSTRAINT payment_commands_operation_check, ADD CONSTRAINT payment_commands_operation_check CHECK (operation IN ('save_card', 'authorise', 'capture', 'release', 'refund', 'transfer'));

--changeset dancepartner:0021-payment-transitions splitStatements:false
CREATE TABLE payment_transitions (
    payment_id  UUID        NOT NULL REFERENCES payments (id),
    from_status TEXT        NOT NULL,
    to_status   TEXT        NOT NULL,
    occurred_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX payment_transitions_payment_idx ON payment_transitions (payment_id);
COMMENT ON TABLE payment_transitions IS 'how each payment moved, written by the database itself; a move that is not known is refused';
CREATE TRIGGER payment_transitions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_transitions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION is_payment_move(from_status text, to_status text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (from_status, to_status) IN (
        ('saving_card', 'setup_saved'), ('saving_card', 'requires_action'), ('saving_card', 'failed'), ('saving_card', 'released'),
        ('setup_saved', 'authorizing'), ('setup_saved', 'saving_card'), ('setup_saved', 'requires_action'), ('setup_saved', 'failed'),
        ('setup_saved', 'released'),
        ('authorizing', 'authorized'), ('authorizing', 'requires_action'), ('authorizing', 'setup_saved'), ('authorizing', 'captured'),
        ('authorizing', 'failed'), ('authorizing', 'released'),
        ('requires_action', 'authorized'), ('requires_action', 'authorizing'), ('requires_action', 'saving_card'),
        ('requires_action', 'setup_saved'), ('requires_action', 'captured'), ('requires_action', 'failed'), ('requires_action', 'released'),
        ('authorized', 'captured'), ('authorized', 'released'), ('authorized', 'failed'),
        ('captured', 'partially_refunded'), ('captured', 'refunded'), ('partially_refunded', 'refunded'))
$$;
CREATE FUNCTION note_payment_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_payment_move(OLD.status, NEW.status) THEN
        RAISE EXCEPTION 'payment % cannot go from % to %', NEW.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO payment_transitions VALUES (NEW.id, OLD.status, NEW.status, NEW.updated_at);
    RETURN NULL;
END $$;
CREATE TRIGGER payments_transition AFTER UPDATE OF status ON payments
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_payment_transition();
--rollback DROP TRIGGER payments_transition ON payments; DROP FUNCTION note_payment_transition(); DROP FUNCTION is_payment_move(text, text); DROP TABLE payment_transitions;

--changeset dancepartner:0021-ledger
ALTER TABLE ledger_entries
    DROP CONSTRAINT ledger_entries_kind_check,
    DROP CONSTRAINT ledger_entries_account_check,
    ADD CONSTRAINT ledger_entries_kind_check CHECK (kind IN ('capture', 'stripe_fee', 'transfer', 'reversal', 'netting', 'refund', 'refund_failure',
        'dispute_withdrawal', 'dispute_reinstatement', 'dispute_loss')),
    ADD CONSTRAINT ledger_entries_account_check CHECK (account IN ('stripe_clearing', 'host_payable', 'host_receivable', 'client_payable',
        'dispute_receivable', 'dispute_losses', 'revenue', 'fees')),
    ADD COLUMN reference TEXT;
CREATE INDEX ledger_entries_reference_idx ON ledger_entries (reference) WHERE account = 'stripe_clearing';
CREATE INDEX ledger_entries_debt_idx ON ledger_entries (payment_id) WHERE account = 'host_receivable';
CREATE INDEX ledger_entries_posted_idx ON ledger_entries (posted_at);
COMMENT ON COLUMN ledger_entries.reference IS 'Stripe''s object that moved the money: the source of its balance transaction';
--rollback DROP INDEX ledger_entries_posted_idx; DROP INDEX ledger_entries_debt_idx; DROP INDEX ledger_entries_reference_idx; ALTER TABLE ledger_entries DROP COLUMN reference;

--changeset dancepartner:0021-stripe-requests
CREATE TABLE stripe_requests (
    id              UUID PRIMARY KEY,
    purpose         TEXT        NOT NULL CHECK (purpose IN ('account', 'account_link', 'customer', 'setup_intent')),
    subject_id      UUID        NOT NULL,
    idempotency_key TEXT        NOT NULL UNIQUE,
    created_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX stripe_requests_subject_idx ON stripe_requests (subject_id, purpose);
COMMENT ON TABLE stripe_requests IS 'keys of what is asked of Stripe beside payment commands, kept before it is asked';
COMMENT ON COLUMN stripe_requests.subject_id IS 'the user, or for accounts and their links the host profile';
--rollback DROP TABLE stripe_requests;

--changeset dancepartner:0021-webhook-events
ALTER TABLE webhook_events
    ADD COLUMN account TEXT,
    ADD COLUMN source  TEXT NOT NULL DEFAULT 'webhook' CHECK (source IN ('webhook', 'catch_up'));
COMMENT ON COLUMN webhook_events.account IS 'the connected account it is about, for events of the Connect endpoint';
COMMENT ON COLUMN webhook_events.source IS 'told by Stripe, or found in its list of events by reconciliation after it was lost';
--rollback ALTER TABLE webhook_events DROP COLUMN source, DROP COLUMN account;

--changeset dancepartner:0021-card-disputes
CREATE TABLE card_disputes (
    stripe_dispute_id TEXT PRIMARY KEY,
    payment_id        UUID        NOT NULL REFERENCES payments (id),
    status            TEXT        NOT NULL,
    reason            TEXT        NOT NULL,
    amount_cents      BIGINT      NOT NULL CHECK (amount_cents > 0),
    fee_cents         BIGINT      NOT NULL DEFAULT 0,
    currency          TEXT        NOT NULL,
    evidence_due_at   TIMESTAMPTZ,
    withdrawn_at      TIMESTAMPTZ,
    reinstated_at     TIMESTAMPTZ,
    closed_at         TIMESTAMPTZ,
    opened_at         TIMESTAMPTZ NOT NULL,
    updated_at        TIMESTAMPTZ NOT NULL
);
CREATE INDEX card_disputes_payment_idx ON card_disputes (payment_id);
COMMENT ON TABLE card_disputes IS 'a client''s bank takes money back (chargeback); the platform bears what is lost';
--rollback DROP TABLE card_disputes;

--changeset dancepartner:0021-host-payouts
CREATE TABLE host_payouts (
    stripe_payout_id TEXT PRIMARY KEY,
    host_profile_id  UUID        NOT NULL REFERENCES host_profiles (id),
    status           TEXT        NOT NULL,
    amount_cents     BIGINT      NOT NULL,
    currency         TEXT        NOT NULL,
    arrives_at       TIMESTAMPTZ NOT NULL,
    failure_code     TEXT,
    failure_message  TEXT,
    created_at       TIMESTAMPTZ NOT NULL,
    updated_at       TIMESTAMPTZ NOT NULL
);
CREATE INDEX host_payouts_host_idx ON host_payouts (host_profile_id, created_at DESC);
COMMENT ON TABLE host_payouts IS 'from a host''s Stripe account to their bank, as Stripe tells';
--rollback DROP TABLE host_payouts;

--changeset dancepartner:0021-payout-reports
ALTER TABLE payout_reports
    ALTER COLUMN csv DROP NOT NULL,
    ADD COLUMN csv_key TEXT,
    ADD COLUMN pdf_key TEXT;
ALTER TABLE payout_run_items
    ADD COLUMN command_id   UUID,
    ADD COLUMN amount_cents BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN netted_cents BIGINT NOT NULL DEFAULT 0;
COMMENT ON COLUMN payout_reports.csv_key IS 'where the report lies in the document store';
COMMENT ON COLUMN payout_run_items.command_id IS 'the transfer that was planned; none where debts took the whole share';
--rollback ALTER TABLE payout_run_items DROP COLUMN netted_cents, DROP COLUMN amount_cents, DROP COLUMN command_id; ALTER TABLE payout_reports DROP COLUMN pdf_key, DROP COLUMN csv_key;

--changeset dancepartner:0021-reconciliation
CREATE TABLE reconciliations (
    job_run_id  UUID PRIMARY KEY REFERENCES job_runs (id),
    period_from TIMESTAMPTZ NOT NULL,
    period_to   TIMESTAMPTZ NOT NULL,
    caught_up   INTEGER     NOT NULL,
    compared    INTEGER     NOT NULL,
    differences INTEGER     NOT NULL,
    csv_key     TEXT,
    finished_at TIMESTAMPTZ NOT NULL
);
CREATE TABLE discrepancies (
    id           UUID PRIMARY KEY,
    kind         TEXT        NOT NULL,
    reference    TEXT        NOT NULL,
    payment_id   UUID REFERENCES payments (id),
    currency     TEXT        NOT NULL,
    booked_cents BIGINT      NOT NULL,
    stripe_cents BIGINT      NOT NULL,
    cause        TEXT        NOT NULL,
    job_run_id   UUID        NOT NULL REFERENCES job_runs (id),
    first_seen_at TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    resolved_at  TIMESTAMPTZ,
    resolution   TEXT,
    resolved_by  UUID REFERENCES users (id),
    UNIQUE (kind, reference)
);
CREATE INDEX discrepancies_open_idx ON discrepancies (first_seen_at) WHERE resolved_at IS NULL;
COMMENT ON TABLE discrepancies IS 'where our books and Stripe differ, once for each kind and object; one that is not seen again is resolved';
COMMENT ON COLUMN discrepancies.booked_cents IS 'minor units by our books';
--rollback DROP TABLE discrepancies; DROP TABLE reconciliations;
