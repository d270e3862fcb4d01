--liquibase formatted sql

--changeset dancepartner:0018-booking-rules
CREATE TABLE booking_rules (
    host_profile_id UUID PRIMARY KEY REFERENCES host_profiles (id) ON DELETE CASCADE,
    buffer_minutes  SMALLINT NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 60),
    notice_minutes  INTEGER  NOT NULL CHECK (notice_minutes BETWEEN 120 AND 20160),
    horizon_days    SMALLINT NOT NULL CHECK (horizon_days BETWEEN 1 AND 90),
    step_minutes    SMALLINT NOT NULL CHECK (step_minutes IN (15, 30, 60)),
    min_minutes     SMALLINT NOT NULL CHECK (min_minutes BETWEEN 30 AND 240),
    max_minutes     SMALLINT NOT NULL CHECK (max_minutes BETWEEN 30 AND 240),
    open_requests   SMALLINT NOT NULL CHECK (open_requests BETWEEN 1 AND 3),
    instant_book    BOOLEAN  NOT NULL,
    CHECK (min_minutes <= max_minutes)
);
COMMENT ON TABLE booking_rules IS 'what a host asks of bookings, inside the bounds of the platform; without a row its defaults';
COMMENT ON COLUMN booking_rules.buffer_minutes IS 'kept free after each session';
COMMENT ON COLUMN booking_rules.notice_minutes IS 'from a booking to its start';
COMMENT ON COLUMN booking_rules.step_minutes IS 'sessions start on these minutes of the local hour';
COMMENT ON COLUMN booking_rules.open_requests IS 'that one client may have with this host at once';
--rollback DROP TABLE booking_rules;

--changeset dancepartner:0018-availability-overrides
CREATE TABLE availability_overrides (
    id              UUID PRIMARY KEY,
    host_profile_id UUID        NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    kind            TEXT        NOT NULL CHECK (kind IN ('opening', 'block')),
    starts_at       TIMESTAMPTZ NOT NULL,
    ends_at         TIMESTAMPTZ NOT NULL CHECK (ends_at > starts_at),
    note            TEXT        NOT NULL DEFAULT '',
    created_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX availability_overrides_host_idx ON availability_overrides (host_profile_id, ends_at);
COMMENT ON TABLE availability_overrides IS 'hours opened once, and hours closed; a block wins over everything that opens';
COMMENT ON COLUMN availability_overrides.note IS 'for the host alone';
--rollback DROP TABLE availability_overrides;

--changeset dancepartner:0018-travel-periods
CREATE TABLE travel_periods (
    id              UUID PRIMARY KEY,
    host_profile_id UUID             NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    starts_at       TIMESTAMPTZ      NOT NULL,
    ends_at         TIMESTAMPTZ      NOT NULL CHECK (ends_at > starts_at),
    city            TEXT             NOT NULL,
    country         TEXT             NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    latitude        DOUBLE PRECISION NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude       DOUBLE PRECISION NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    time_zone       TEXT             NOT NULL,
    created_at      TIMESTAMPTZ      NOT NULL,
    CONSTRAINT travel_periods_overlap EXCLUDE USING gist (host_profile_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON TABLE travel_periods IS 'when a host dances in another city: weekly windows are read in its zone meanwhile';
--rollback DROP TABLE travel_periods;

--changeset dancepartner:0018-calendar-feeds
CREATE TABLE calendar_feeds (
    id              UUID PRIMARY KEY,
    host_profile_id UUID        NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    name            TEXT        NOT NULL,
    host            TEXT,
    url_sealed      TEXT,
    status          TEXT        NOT NULL CHECK (status IN ('new', 'ok', 'failing')),
    etag            TEXT,
    failures        INTEGER     NOT NULL DEFAULT 0,
    last_error      TEXT,
    last_tried_at   TIMESTAMPTZ,
    last_success_at TIMESTAMPTZ,
    busy_count      INTEGER     NOT NULL DEFAULT 0,
    known_until     TIMESTAMPTZ,
    next_try_at     TIMESTAMPTZ,
    leased_until    TIMESTAMPTZ,
    lease_token     BIGINT      NOT NULL DEFAULT 0,
    created_at      TIMESTAMPTZ NOT NULL,
    CHECK ((host IS NULL) = (url_sealed IS NULL)),
    CHECK (next_try_at IS NULL OR url_sealed IS NOT NULL)
);
CREATE INDEX calendar_feeds_host_idx ON calendar_feeds (host_profile_id);
CREATE INDEX calendar_feeds_due_idx ON calendar_feeds (next_try_at) WHERE next_try_at IS NOT NULL;
COMMENT ON TABLE calendar_feeds IS 'calendars of a host elsewhere, whose busy times are imported';
COMMENT ON COLUMN calendar_feeds.url_sealed IS 'the address, often a secret of its own; none for a calendar that was uploaded';
COMMENT ON COLUMN calendar_feeds.host IS 'of the address, which alone may be shown';
COMMENT ON COLUMN calendar_feeds.known_until IS 'up to when busy times were worked out: what repeats goes on for ever';
COMMENT ON COLUMN calendar_feeds.next_try_at IS 'on the database''s own clock, like the leases; none for an uploaded one';

CREATE TABLE imported_busy_times (
    feed_id         UUID        NOT NULL REFERENCES calendar_feeds (id) ON DELETE CASCADE,
    host_profile_id UUID        NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    starts_at       TIMESTAMPTZ NOT NULL,
    ends_at         TIMESTAMPTZ NOT NULL CHECK (ends_at > starts_at),
    PRIMARY KEY (feed_id, starts_at, ends_at)
);
CREATE INDEX imported_busy_times_host_idx ON imported_busy_times (host_profile_id, ends_at);
COMMENT ON TABLE imported_busy_times IS 'when a host is taken elsewhere: no more than that is kept of other calendars';

CREATE TABLE calendar_links (
    user_id    UUID PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    generation INTEGER     NOT NULL CHECK (generation > 0),
    created_at TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE calendar_links IS 'the private feed of a person''s bookings; its address is signed with the generation, a new one ends the old address';
--rollback DROP TABLE calendar_links; DROP TABLE imported_busy_times; DROP TABLE calendar_feeds;

--changeset dancepartner:0018-idempotency-keys
CREATE TABLE idempotency_keys (
    user_id       UUID        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    key           TEXT        NOT NULL,
    request_hash  TEXT        NOT NULL,
    subject_id    UUID        NOT NULL,
    leased_until  TIMESTAMPTZ NOT NULL,
    status        INTEGER,
    location      TEXT,
    body          TEXT,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);
COMMENT ON TABLE idempotency_keys IS 'the first answer to each key of a person, replayed for 48 hours; all times are the database''s own';
COMMENT ON COLUMN idempotency_keys.subject_id IS 'the id of what the request creates: a second try after a crash finds it instead of making another';
COMMENT ON COLUMN idempotency_keys.status IS 'of HTTP; none while the first request is under way';
--rollback DROP TABLE idempotency_keys;
