--liquibase formatted sql

--changeset dancepartner:0002-users
CREATE TABLE users (
    id                 UUID PRIMARY KEY,
    email              TEXT        NOT NULL,
    password_hash      TEXT        NOT NULL,
    first_name         TEXT        NOT NULL,
    last_name          TEXT        NOT NULL,
    user_type          TEXT        NOT NULL CHECK (user_type IN ('client', 'host', 'both')),
    email_verified     BOOLEAN     NOT NULL DEFAULT FALSE,
    is_active          BOOLEAN     NOT NULL DEFAULT TRUE,
    token_version      INTEGER     NOT NULL DEFAULT 0,
    stripe_customer_id TEXT,
    last_login_at      TIMESTAMPTZ,
    created_at         TIMESTAMPTZ NOT NULL,
    updated_at         TIMESTAMPTZ NOT NULL,
    version            BIGINT      NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX users_email_key ON users (lower(email));
COMMENT ON COLUMN users.token_version IS 'raised to refuse every access token issued before';
--rollback DROP TABLE users;

--changeset dancepartner:0002-user-roles
CREATE TABLE user_roles (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role    TEXT NOT NULL CHECK (role IN ('ADMIN', 'SUPPORT', 'TRUST', 'FINANCE', 'OPS')),
    PRIMARY KEY (user_id, role)
);
--rollback DROP TABLE user_roles;

--changeset dancepartner:0002-refresh-tokens
CREATE TABLE refresh_tokens (
    id         UUID PRIMARY KEY,
    user_id    UUID        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    family_id  UUID        NOT NULL,
    token_hash TEXT        NOT NULL UNIQUE,
    issued_at  TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    version    BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX refresh_tokens_family_idx ON refresh_tokens (family_id);
CREATE INDEX refresh_tokens_user_idx ON refresh_tokens (user_id);
COMMENT ON COLUMN refresh_tokens.token_hash IS 'SHA-256 of the token: the token itself is never stored';
--rollback DROP TABLE refresh_tokens;
