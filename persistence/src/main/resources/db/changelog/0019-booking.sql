--liquibase formatted sql

--changeset dancepartner:0019-booking-terms
ALTER TABLE bookings
    ADD COLUMN blocked_until     TIMESTAMPTZ,
    ADD COLUMN hourly_rate_cents BIGINT,
    ADD COLUMN platform_fee_bps  INTEGER CHECK (platform_fee_bps BETWEEN 0 AND 10000),
    ADD COLUMN instant_book      BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN free_until        TIMESTAMPTZ,
    ADD COLUMN grace_until       TIMESTAMPTZ,
    ADD COLUMN late_fee_bps      INTEGER CHECK (late_fee_bps BETWEEN 0 AND 10000),
    ADD COLUMN no_show_fee_bps   INTEGER CHECK (no_show_fee_bps BETWEEN 0 AND 10000),
    ADD COLUMN no_show_party     TEXT CHECK (no_show_party IN ('client', 'host')),
    ADD COLUMN disputed_from     TEXT,
    ADD COLUMN cancellation_code TEXT,
    ADD COLUMN proposed_by       TEXT CHECK (proposed_by IN ('client', 'host', 'system')),
    ADD COLUMN response_reminders SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN refunded_cents    BIGINT NOT NULL DEFAULT 0 CHECK (refunded_cents BETWEEN 0 AND amount_cents);
UPDATE bookings SET blocked_until = scheduled_end, free_until = scheduled_start - interval '24 hours',
       grace_until = least(created_at + interval '5 minutes', scheduled_start - interval '2 hours'),
       late_fee_bps = 5000, no_show_fee_bps = 10000,
       hourly_rate_cents = round(amount_cents * 3600 / extract(epoch FROM scheduled_end - scheduled_start)),
       platform_fee_bps = round(platform_fee_cents * 10000.0 / amount_cents);
ALTER TABLE bookings
    ALTER COLUMN blocked_until SET NOT NULL,
    ALTER COLUMN hourly_rate_cents SET NOT NULL,
    ALTER COLUMN platform_fee_bps SET NOT NULL,
    ALTER COLUMN free_until SET NOT NULL,
    ALTER COLUMN grace_until SET NOT NULL,
    ALTER COLUMN late_fee_bps SET NOT NULL,
    ALTER COLUMN no_show_fee_bps SET NOT NULL,
    ADD CONSTRAINT bookings_blocked CHECK (blocked_until >= scheduled_end),
    DROP CONSTRAINT bookings_cancelled_by_check,
    ADD CONSTRAINT bookings_cancelled_by_check CHECK (cancelled_by IN ('client', 'host', 'system', 'staff')),
    DROP CONSTRAINT bookings_host_overlap,
    DROP CONSTRAINT bookings_client_overlap,
    ADD CONSTRAINT bookings_host_overlap EXCLUDE USING gist (
        host_id WITH =, tstzrange(scheduled_start, blocked_until) WITH &&)
        WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')),
    ADD CONSTRAINT bookings_client_overlap EXCLUDE USING gist (
        client_id WITH =, tstzrange(scheduled_start, blocked_until) WITH &&)
        WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress'));
COMMENT ON COLUMN bookings.blocked_until IS 'the end with the host''s buffer: until then neither host nor client has another session';
COMMENT ON COLUMN bookings.free_until IS 'cancelling is free until then: fixed when it was booked, a move to another time never makes it later';
COMMENT ON COLUMN bookings.grace_until IS 'and until then, soon after booking';
COMMENT ON COLUMN bookings.late_fee_bps IS 'what a client''s later cancellation costs, in basis points of the total';
COMMENT ON COLUMN bookings.no_show_fee_bps IS 'what a client who does not come pays, in basis points of the total';
COMMENT ON COLUMN bookings.disputed_from IS 'the status that a dispute holds up';
COMMENT ON COLUMN bookings.proposed_by IS 'the side whose proposal of a change is open; the system while an agreed extension waits for its payment';
COMMENT ON COLUMN bookings.response_reminders IS 'how many times the host was reminded of the request';
COMMENT ON COLUMN bookings.instant_book IS 'confirmed as soon as it is paid for, by the host''s choice when it was booked';
--rollback ALTER TABLE bookings DROP CONSTRAINT bookings_client_overlap, DROP CONSTRAINT bookings_host_overlap, DROP CONSTRAINT bookings_cancelled_by_check, DROP CONSTRAINT bookings_blocked, DROP COLUMN blocked_until, DROP COLUMN hourly_rate_cents, DROP COLUMN platform_fee_bps, DROP COLUMN instant_book, DROP COLUMN free_until, DROP COLUMN grace_until, DROP COLUMN late_fee_bps, DROP COLUMN no_show_fee_bps, DROP COLUMN no_show_party, DROP COLUMN disputed_from, DROP COLUMN cancellation_code, DROP COLUMN proposed_by, DROP COLUMN response_reminders, DROP COLUMN refunded_cents;
--rollback ALTER TABLE bookings ADD CONSTRAINT bookings_cancelled_by_check CHECK (cancelled_by IN ('client', 'host', 'system')), ADD CONSTRAINT bookings_host_overlap EXCLUDE USING gist (host_id WITH =, tstzrange(scheduled_start, scheduled_end) WITH &&) WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')), ADD CONSTRAINT bookings_client_overlap EXCLUDE USING gist (client_id WITH =, tstzrange(scheduled_start, scheduled_end) WITH &&) WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress'));

--changeset dancepartner:0019-booking-changes
CREATE TABLE booking_changes (
    id           UUID PRIMARY KEY,
    booking_id   UUID        NOT NULL REFERENCES bookings (id),
    kind         TEXT        NOT NULL CHECK (kind IN ('reschedule', 'extension')),
    proposed_by  TEXT        NOT NULL CHECK (proposed_by IN ('client', 'host')),
    status       TEXT        NOT NULL CHECK (status IN ('proposed', 'awaiting_payment', 'applied', 'refused', 'withdrawn', 'lapsed', 'failed')),
    old_start    TIMESTAMPTZ NOT NULL,
    old_end      TIMESTAMPTZ NOT NULL,
    new_start    TIMESTAMPTZ NOT NULL,
    new_end      TIMESTAMPTZ NOT NULL CHECK (new_end > new_start),
    added_cents  BIGINT      NOT NULL CHECK (added_cents >= 0),
    payment_method_id TEXT,
    lapses_at    TIMESTAMPTZ NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    decided_at   TIMESTAMPTZ,
    version      BIGINT      NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX booking_changes_open_idx ON booking_changes (booking_id) WHERE status IN ('proposed', 'awaiting_payment');
CREATE INDEX booking_changes_booking_idx ON booking_changes (booking_id, created_at);
CREATE INDEX booking_changes_lapsing_idx ON booking_changes (lapses_at) WHERE status IN ('proposed', 'awaiting_payment');
COMMENT ON TABLE booking_changes IS 'another time or a longer session, as proposed to the other side; one at a time for a booking';
COMMENT ON COLUMN booking_changes.payment_method_id IS 'the client''s card for the added time';
--rollback DROP TABLE booking_changes;

--changeset dancepartner:0019-booking-reports
CREATE TABLE booking_reports (
    id          UUID PRIMARY KEY,
    booking_id  UUID        NOT NULL REFERENCES bookings (id),
    kind        TEXT        NOT NULL CHECK (kind IN ('no_show', 'dispute', 'resolution')),
    actor       TEXT        NOT NULL CHECK (actor IN ('client', 'host', 'staff')),
    actor_id    UUID        NOT NULL REFERENCES users (id),
    code        TEXT        NOT NULL,
    statement   TEXT        NOT NULL,
    latitude    DOUBLE PRECISION CHECK (latitude BETWEEN -90 AND 90),
    longitude   DOUBLE PRECISION CHECK (longitude BETWEEN -180 AND 180),
    accuracy_metres DOUBLE PRECISION CHECK (accuracy_metres >= 0),
    created_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX booking_reports_booking_idx ON booking_reports (booking_id, created_at);
CREATE TRIGGER booking_reports_append_only BEFORE UPDATE OR TRUNCATE ON booking_reports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE booking_reports IS 'what parties and staff said of a no-show or a dispute, with where they were';
--rollback DROP TABLE booking_reports;

--changeset dancepartner:0019-transition-detail
ALTER TABLE booking_transitions ADD COLUMN detail TEXT NOT NULL DEFAULT '';
COMMENT ON COLUMN booking_transitions.detail IS 'what changed beside the status: the old and the new time';
--rollback ALTER TABLE booking_transitions DROP COLUMN detail;

--changeset dancepartner:0019-payments
ALTER TABLE payments
    DROP CONSTRAINT payments_booking_id_key,
    DROP CONSTRAINT payments_status_check,
    ADD COLUMN change_id         UUID UNIQUE REFERENCES booking_changes (id),
    ADD COLUMN payment_method_id TEXT,
    ADD COLUMN hold_due_at       TIMESTAMPTZ,
    ADD COLUMN hold_deadline     TIMESTAMPTZ,
    ADD COLUMN refunded_cents    BIGINT  NOT NULL DEFAULT 0 CHECK (refunded_cents BETWEEN 0 AND captured_cents),
    ADD COLUMN frozen            BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT payments_status_check CHECK (status IN ('saving_card', 'setup_saved', 'authorizing', 'requires_action', 'authorized',
        'captured', 'partially_refunded', 'refunded', 'released', 'failed'));
CREATE UNIQUE INDEX payments_session_idx ON payments (booking_id) WHERE change_id IS NULL;
CREATE INDEX payments_booking_idx ON payments (booking_id);
CREATE INDEX payments_hold_due_idx ON payments (hold_due_at) WHERE hold_due_at IS NOT NULL;
ALTER TABLE payment_commands
    DROP CONSTRAINT payment_commands_operation_check,
    ADD CONSTRAINT payment_commands_operation_check CHECK (operation IN ('save_card', 'authorise', 'capture', 'release', 'refund', 'transfer'));
ALTER TABLE ledger_entries
    DROP CONSTRAINT ledger_entries_account_check,
    ADD CONSTRAINT ledger_entries_account_check CHECK (account IN ('stripe_clearing', 'host_payable', 'host_receivable', 'revenue', 'fees'));
COMMENT ON COLUMN payments.change_id IS 'the extension that this pays; none for the session itself';
COMMENT ON COLUMN payments.hold_due_at IS 'when a hold is placed on the saved card; none once it stands or is given up';
COMMENT ON COLUMN payments.hold_deadline IS 'without a hold by then the booking is cancelled, free of charge';
COMMENT ON COLUMN payments.frozen IS 'in dispute: nothing is transferred';
--rollback ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_account_check, ADD CONSTRAINT ledger_entries_account_check CHECK (account IN ('stripe_clearing', 'host_payable', 'revenue', 'fees'));
--rollback ALTER TABLE payment_commands DROP CONSTRAINT payment_commands_operation_check, ADD CONSTRAINT payment_commands_operation_check CHECK (operation IN ('authorise', 'capture', 'release', 'transfer'));
--rollback DROP INDEX payments_hold_due_idx; DROP INDEX payments_booking_idx; DROP INDEX payments_session_idx;
--rollback ALTER TABLE payments DROP CONSTRAINT payments_status_check, DROP COLUMN frozen, DROP COLUMN refunded_cents, DROP COLUMN hold_deadline, DROP COLUMN hold_due_at, DROP COLUMN payment_method_id, DROP COLUMN change_id, ADD CONSTRAINT payments_status_check CHECK (status IN ('setup_saved', 'authorizing', 'requires_action', 'authorized', 'captured', 'partially_refunded', 'refunded', 'released', 'failed')), ADD CONSTRAINT payments_booking_id_key UNIQUE (booking_id);
