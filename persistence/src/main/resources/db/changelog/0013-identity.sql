--liquibase formatted sql

--changeset dancepartner:0013-users
ALTER TABLE users
    ADD COLUMN phone                TEXT CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    ADD COLUMN phone_verified_at    TIMESTAMPTZ,
    ADD COLUMN identity_verified_at TIMESTAMPTZ,
    ADD COLUMN language             TEXT,
    ADD COLUMN time_zone            TEXT,
    ADD COLUMN preferred_currency   TEXT CHECK (preferred_currency ~ '^[A-Z]{3}$'),
    ADD COLUMN terms_version        TEXT,
    ADD COLUMN terms_accepted_at    TIMESTAMPTZ,
    ADD COLUMN suspended_at         TIMESTAMPTZ,
    ADD COLUMN closed_at            TIMESTAMPTZ,
    ADD COLUMN erased_at            TIMESTAMPTZ,
    ADD CONSTRAINT users_closed_are_inactive CHECK (closed_at IS NULL OR NOT is_active),
    ADD CONSTRAINT users_erased_were_closed CHECK (erased_at IS NULL OR closed_at IS NOT NULL);
CREATE INDEX users_to_erase_idx ON users (closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;
COMMENT ON COLUMN users.phone IS 'E.164';
COMMENT ON COLUMN users.language IS 'BCP 47';
COMMENT ON COLUMN users.terms_version IS 'the terms accepted at terms_accepted_at';
COMMENT ON COLUMN users.suspended_at IS 'deactivated by staff: only staff let it in again';
COMMENT ON COLUMN users.closed_at IS 'closed by its owner; erased 30 days later';
--rollback DROP INDEX users_to_erase_idx; ALTER TABLE users DROP CONSTRAINT users_erased_were_closed, DROP CONSTRAINT users_closed_are_inactive, DROP COLUMN phone, DROP COLUMN phone_verified_at, DROP COLUMN identity_verified_at, DROP COLUMN language, DROP COLUMN time_zone, DROP COLUMN preferred_currency, DROP COLUMN terms_version, DROP COLUMN terms_accepted_at, DROP COLUMN suspended_at, DROP COLUMN closed_at, DROP COLUMN erased_at;

--changeset dancepartner:0013-devices
CREATE TABLE devices (
    id            UUID PRIMARY KEY,
    user_id       UUID        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name          TEXT        NOT NULL,
    fingerprint   TEXT        NOT NULL,
    address       TEXT        NOT NULL,
    second_factor BOOLEAN     NOT NULL,
    signed_in_at  TIMESTAMPTZ NOT NULL,
    last_used_at  TIMESTAMPTZ NOT NULL,
    ended_at      TIMESTAMPTZ,
    version       BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX devices_user_idx ON devices (user_id, fingerprint);
COMMENT ON TABLE devices IS 'one row for each sign-in: the family of its refresh tokens';
COMMENT ON COLUMN devices.fingerprint IS 'SHA-256 of what the client calls itself: tells a known device from a new one';
COMMENT ON COLUMN devices.address IS 'client address of the last sign-in or refresh';
--rollback DROP TABLE devices;

--changeset dancepartner:0013-refresh-tokens
DELETE FROM refresh_tokens;
ALTER TABLE refresh_tokens
    DROP COLUMN revoked_at,
    DROP COLUMN family_id,
    DROP COLUMN user_id,
    ADD COLUMN device_id       UUID NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    ADD COLUMN access_token_id UUID NOT NULL,
    ADD COLUMN successor_salt  TEXT;
CREATE INDEX refresh_tokens_device_idx ON refresh_tokens (device_id);
CREATE UNIQUE INDEX refresh_tokens_one_live_idx ON refresh_tokens (device_id) WHERE used_at IS NULL;
COMMENT ON COLUMN refresh_tokens.access_token_id IS 'jti of the access token that was given with it';
COMMENT ON COLUMN refresh_tokens.successor_salt IS 'with the token itself it gives the next one again, for a retry whose answer was lost';
--rollback DELETE FROM refresh_tokens; DROP INDEX refresh_tokens_one_live_idx; ALTER TABLE refresh_tokens DROP COLUMN device_id, DROP COLUMN access_token_id, DROP COLUMN successor_salt, ADD COLUMN user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE, ADD COLUMN family_id UUID NOT NULL, ADD COLUMN revoked_at TIMESTAMPTZ; CREATE INDEX refresh_tokens_family_idx ON refresh_tokens (family_id); CREATE INDEX refresh_tokens_user_idx ON refresh_tokens (user_id);

--changeset dancepartner:0013-one-time-tokens
CREATE TABLE one_time_tokens (
    id         UUID PRIMARY KEY,
    user_id    UUID        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose    TEXT        NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    token_hash TEXT        NOT NULL UNIQUE,
    issued_at  TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ,
    version    BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX one_time_tokens_user_idx ON one_time_tokens (user_id, purpose);
COMMENT ON COLUMN one_time_tokens.token_hash IS 'SHA-256 of the token in the link: the token itself is never stored';
--rollback DROP TABLE one_time_tokens;

--changeset dancepartner:0013-second-factors
CREATE TABLE second_factors (
    user_id       UUID PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    sealed_secret TEXT        NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    confirmed_at  TIMESTAMPTZ,
    last_step     BIGINT      NOT NULL DEFAULT 0,
    version       BIGINT      NOT NULL DEFAULT 0
);
CREATE TABLE recovery_codes (
    user_id   UUID NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);
COMMENT ON COLUMN second_factors.sealed_secret IS 'AES-256-GCM by DATA_ENCRYPTION_KEY';
COMMENT ON COLUMN second_factors.last_step IS 'the latest time step whose code was taken: no code is good twice';
--rollback DROP TABLE recovery_codes; DROP TABLE second_factors;

--changeset dancepartner:0013-audit-events splitStatements:false
CREATE TABLE audit_events (
    id          UUID PRIMARY KEY,
    occurred_at TIMESTAMPTZ NOT NULL,
    actor_id    UUID REFERENCES users (id),
    action      TEXT        NOT NULL,
    subject_id  UUID,
    detail      TEXT        NOT NULL
);
CREATE INDEX audit_events_subject_idx ON audit_events (subject_id, occurred_at);
CREATE INDEX audit_events_actor_idx ON audit_events (actor_id, occurred_at);
COMMENT ON COLUMN audit_events.actor_id IS 'NULL: the system itself';
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE audit_events;

--changeset dancepartner:0013-outbox
ALTER TABLE outbox
    ALTER COLUMN user_id DROP NOT NULL,
    ADD COLUMN detail TEXT NOT NULL DEFAULT '',
    ADD CONSTRAINT outbox_has_a_reader CHECK (user_id IS NOT NULL OR kind = 'password_reset');
COMMENT ON COLUMN outbox.detail IS 'what the words need beside the rows referred to; for password_reset the address that was typed, whoever it belongs to';
--rollback DELETE FROM outbox WHERE user_id IS NULL; ALTER TABLE outbox DROP CONSTRAINT outbox_has_a_reader, DROP COLUMN detail, ALTER COLUMN user_id SET NOT NULL;
