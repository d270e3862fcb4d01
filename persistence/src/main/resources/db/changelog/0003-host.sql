--liquibase formatted sql

--changeset dancepartner:0003-dance-styles
CREATE TABLE dance_styles (
    id          SMALLINT PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    slug        TEXT NOT NULL UNIQUE,
    category    TEXT NOT NULL CHECK (category IN ('Latin', 'Ballroom', 'Swing', 'Social', 'Other')),
    description TEXT NOT NULL
);
--rollback DROP TABLE dance_styles;

--changeset dancepartner:0003-host-profiles
CREATE TABLE host_profiles (
    id                  UUID PRIMARY KEY,
    user_id             UUID             NOT NULL UNIQUE REFERENCES users (id),
    headline            TEXT             NOT NULL,
    bio                 TEXT             NOT NULL,
    hourly_rate_cents   BIGINT           NOT NULL CHECK (hourly_rate_cents > 0),
    currency            TEXT             NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    city                TEXT             NOT NULL,
    country             TEXT             NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    latitude            DOUBLE PRECISION NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude           DOUBLE PRECISION NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    location            GEOGRAPHY(POINT, 4326) NOT NULL GENERATED ALWAYS AS
                            (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geography) STORED,
    time_zone           TEXT             NOT NULL,
    verification_status TEXT             NOT NULL DEFAULT 'not_submitted' CHECK (verification_status IN
                            ('not_submitted', 'pending', 'approved', 'rejected', 'expired', 'suspended')),
    platform_fee_bps    INTEGER          NOT NULL DEFAULT 1500 CHECK (platform_fee_bps BETWEEN 1500 AND 2000),
    stripe_account_id   TEXT UNIQUE,
    transfers_enabled   BOOLEAN          NOT NULL DEFAULT FALSE,
    rating_average      NUMERIC(3, 2),
    rating_count        INTEGER          NOT NULL DEFAULT 0,
    created_at          TIMESTAMPTZ      NOT NULL,
    updated_at          TIMESTAMPTZ      NOT NULL,
    version             BIGINT           NOT NULL DEFAULT 0
);
CREATE INDEX host_profiles_location_idx ON host_profiles USING gist (location);
COMMENT ON COLUMN host_profiles.hourly_rate_cents IS 'minor units of currency for 60 minutes';
COMMENT ON COLUMN host_profiles.rating_average IS 'written by the trigger on reviews only';
COMMENT ON COLUMN host_profiles.time_zone IS 'IANA zone in which the weekly windows are meant';
--rollback DROP TABLE host_profiles;

--changeset dancepartner:0003-host-dance-styles
CREATE TABLE host_dance_styles (
    host_profile_id UUID     NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    dance_style_id  SMALLINT NOT NULL REFERENCES dance_styles (id),
    skill_level     SMALLINT NOT NULL CHECK (skill_level BETWEEN 1 AND 5),
    dance_role      TEXT     NOT NULL CHECK (dance_role IN ('lead', 'follow', 'switch')),
    PRIMARY KEY (host_profile_id, dance_style_id)
);
CREATE INDEX host_dance_styles_style_idx ON host_dance_styles (dance_style_id);
--rollback DROP TABLE host_dance_styles;
