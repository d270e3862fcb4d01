--liquibase formatted sql

--changeset dancepartner:0006-bookings
CREATE TABLE bookings (
    id                    UUID PRIMARY KEY,
    client_id             UUID        NOT NULL REFERENCES users (id),
    host_id               UUID        NOT NULL REFERENCES users (id),
    host_profile_id       UUID        NOT NULL REFERENCES host_profiles (id),
    dance_style_id        SMALLINT    NOT NULL REFERENCES dance_styles (id),
    status                TEXT        NOT NULL CHECK (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress',
                              'completed', 'cancelled', 'declined', 'expired', 'no_show', 'disputed')),
    scheduled_start       TIMESTAMPTZ NOT NULL,
    scheduled_end         TIMESTAMPTZ NOT NULL CHECK (scheduled_end > scheduled_start),
    time_zone             TEXT        NOT NULL,
    venue                 TEXT        NOT NULL,
    latitude              DOUBLE PRECISION CHECK (latitude BETWEEN -90 AND 90),
    longitude             DOUBLE PRECISION CHECK (longitude BETWEEN -180 AND 180),
    location              GEOGRAPHY(POINT, 4326) GENERATED ALWAYS AS
                              (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geography) STORED,
    amount_cents          BIGINT      NOT NULL CHECK (amount_cents > 0),
    platform_fee_cents    BIGINT      NOT NULL CHECK (platform_fee_cents BETWEEN 0 AND amount_cents),
    currency              TEXT        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    start_pin             TEXT        NOT NULL CHECK (start_pin ~ '^[0-9]{4}$'),
    respond_by            TIMESTAMPTZ NOT NULL,
    actual_start          TIMESTAMPTZ,
    actual_end            TIMESTAMPTZ,
    cancelled_by          TEXT CHECK (cancelled_by IN ('client', 'host', 'system')),
    cancellation_reason   TEXT,
    cancellation_fee_cents BIGINT,
    created_at            TIMESTAMPTZ NOT NULL,
    updated_at            TIMESTAMPTZ NOT NULL,
    version               BIGINT      NOT NULL DEFAULT 0,
    CHECK (client_id <> host_id),
    CONSTRAINT bookings_host_overlap EXCLUDE USING gist (
        host_id WITH =, tstzrange(scheduled_start, scheduled_end) WITH &&)
        WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')),
    CONSTRAINT bookings_client_overlap EXCLUDE USING gist (
        client_id WITH =, tstzrange(scheduled_start, scheduled_end) WITH &&)
        WHERE (status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress'))
);
CREATE INDEX bookings_host_idx ON bookings (host_id, scheduled_start DESC);
CREATE INDEX bookings_client_idx ON bookings (client_id, scheduled_start DESC);
CREATE INDEX bookings_status_idx ON bookings (status, scheduled_start);
COMMENT ON COLUMN bookings.amount_cents IS 'total price in minor units of currency';
COMMENT ON COLUMN bookings.start_pin IS 'shown to the client, entered by the host when they meet';
COMMENT ON COLUMN bookings.time_zone IS 'IANA zone of the meeting place when it was booked';
--rollback DROP TABLE bookings;

--changeset dancepartner:0006-booking-transitions
CREATE TABLE booking_transitions (
    id          UUID PRIMARY KEY,
    booking_id  UUID        NOT NULL REFERENCES bookings (id),
    event       TEXT        NOT NULL,
    actor       TEXT        NOT NULL,
    actor_id    UUID,
    from_status TEXT        NOT NULL,
    to_status   TEXT        NOT NULL,
    reason      TEXT,
    occurred_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX booking_transitions_booking_idx ON booking_transitions (booking_id, occurred_at);
--rollback DROP TABLE booking_transitions;

--changeset dancepartner:0006-append-only splitStatements:false
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER booking_transitions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_transitions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TRIGGER booking_transitions_append_only ON booking_transitions; DROP FUNCTION refuse_change();
