--liquibase formatted sql

--changeset dancepartner:0007-payments
CREATE TABLE payments (
    id                       UUID PRIMARY KEY,
    booking_id               UUID        NOT NULL UNIQUE REFERENCES bookings (id),
    client_id                UUID        NOT NULL REFERENCES users (id),
    host_profile_id          UUID        NOT NULL REFERENCES host_profiles (id),
    status                   TEXT        NOT NULL CHECK (status IN ('setup_saved', 'authorizing', 'requires_action', 'authorized',
                                 'captured', 'partially_refunded', 'refunded', 'released', 'failed')),
    amount_cents             BIGINT      NOT NULL CHECK (amount_cents > 0),
    platform_fee_bps         INTEGER     NOT NULL CHECK (platform_fee_bps BETWEEN 0 AND 10000),
    captured_cents           BIGINT      NOT NULL DEFAULT 0 CHECK (captured_cents BETWEEN 0 AND amount_cents),
    host_share_cents         BIGINT      NOT NULL DEFAULT 0 CHECK (host_share_cents BETWEEN 0 AND captured_cents),
    transferred_cents        BIGINT      NOT NULL DEFAULT 0 CHECK (transferred_cents BETWEEN 0 AND host_share_cents),
    currency                 TEXT        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    stripe_payment_intent_id TEXT UNIQUE,
    stripe_charge_id         TEXT,
    stripe_transfer_id       TEXT UNIQUE,
    next_action_url          TEXT,
    failure_code             TEXT,
    failure_message          TEXT,
    capture_before           TIMESTAMPTZ,
    captured_at              TIMESTAMPTZ,
    transfer_due_at          TIMESTAMPTZ,
    transferred_at           TIMESTAMPTZ,
    created_at               TIMESTAMPTZ NOT NULL,
    updated_at               TIMESTAMPTZ NOT NULL,
    version                  BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX payments_transfer_due_idx ON payments (transfer_due_at, id) WHERE stripe_transfer_id IS NULL;
COMMENT ON COLUMN payments.host_share_cents IS 'what the host earns of the captured amount: captured less platform fee';
--rollback DROP TABLE payments;

--changeset dancepartner:0007-payment-commands
CREATE TABLE payment_commands (
    id              UUID PRIMARY KEY,
    payment_id      UUID        NOT NULL REFERENCES payments (id),
    operation       TEXT        NOT NULL CHECK (operation IN ('authorise', 'capture', 'release', 'transfer')),
    attempt         INTEGER     NOT NULL CHECK (attempt > 0),
    idempotency_key TEXT        NOT NULL UNIQUE,
    amount_cents    BIGINT      NOT NULL CHECK (amount_cents >= 0),
    parameter       TEXT,
    status          TEXT        NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
    tries           INTEGER     NOT NULL DEFAULT 0,
    not_before      TIMESTAMPTZ NOT NULL DEFAULT now() + interval '5 seconds',
    leased_until    TIMESTAMPTZ,
    lease_token     BIGINT      NOT NULL DEFAULT 0,
    last_error      TEXT,
    created_at      TIMESTAMPTZ NOT NULL,
    finished_at     TIMESTAMPTZ,
    UNIQUE (payment_id, operation, attempt)
);
CREATE INDEX payment_commands_pending_idx ON payment_commands (not_before) WHERE status = 'pending';
COMMENT ON TABLE payment_commands IS 'what is to be said to Stripe, committed with the state change that causes it';
COMMENT ON COLUMN payment_commands.not_before IS 'the request that caused a command carries it out itself; after this the workers do';
COMMENT ON COLUMN payment_commands.lease_token IS 'fencing: an outcome is recorded only by the latest leaseholder';
--rollback DROP TABLE payment_commands;

--changeset dancepartner:0007-webhook-events
CREATE TABLE webhook_events (
    event_id     TEXT PRIMARY KEY,
    type         TEXT        NOT NULL,
    object_id    TEXT,
    received_at  TIMESTAMPTZ NOT NULL,
    processed_at TIMESTAMPTZ
);
--rollback DROP TABLE webhook_events;
