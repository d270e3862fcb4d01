--liquibase formatted sql

--changeset dancepartner:0011-outbox
CREATE TABLE outbox (
    id           UUID PRIMARY KEY,
    dedupe_key   TEXT        NOT NULL UNIQUE,
    user_id      UUID        NOT NULL REFERENCES users (id),
    booking_id   UUID REFERENCES bookings (id),
    kind         TEXT        NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    not_before   TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    lease_token  BIGINT      NOT NULL DEFAULT 0,
    tries        INTEGER     NOT NULL DEFAULT 0,
    sent_at      TIMESTAMPTZ,
    last_error   TEXT
);
CREATE INDEX outbox_unsent_idx ON outbox (not_before) WHERE sent_at IS NULL;
COMMENT ON COLUMN outbox.dedupe_key IS 'one notification of a kind for a user and a cause';
--rollback DROP TABLE outbox;
