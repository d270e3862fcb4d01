--liquibase formatted sql

--changeset dancepartner:0014-utc-text splitStatements:false
CREATE FUNCTION utc_text(at TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql STABLE RETURN
    rtrim(rtrim(to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z';
COMMENT ON FUNCTION utc_text IS 'an instant as the API writes it, whatever the time zone of the session: 2026-11-27T20:00:00Z';
--rollback DROP FUNCTION utc_text;

--changeset dancepartner:0014-closed-parties splitStatements:false
CREATE FUNCTION refuse_closed_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- the lock first: a closing that has begun is waited for, and seen by the statement after it
    PERFORM 1 FROM users WHERE id IN (NEW.client_id, NEW.host_id) ORDER BY id FOR KEY SHARE;
    IF EXISTS (SELECT 1 FROM users WHERE id IN (NEW.client_id, NEW.host_id) AND closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a party of booking % has closed the account', NEW.id USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bookings_closed_parties BEFORE INSERT ON bookings
    FOR EACH ROW EXECUTE FUNCTION refuse_closed_parties();
--rollback DROP TRIGGER bookings_closed_parties ON bookings; DROP FUNCTION refuse_closed_parties();

--changeset dancepartner:0014-indexes
CREATE INDEX messages_sender_idx ON messages (sender_id);
CREATE INDEX outbox_user_idx ON outbox (user_id);
CREATE INDEX outbox_typed_address_idx ON outbox (lower(detail)) WHERE user_id IS NULL;
CREATE INDEX payments_client_idx ON payments (client_id);
CREATE INDEX payments_host_profile_idx ON payments (host_profile_id);
CREATE INDEX reviews_reviewer_idx ON reviews (reviewer_id);
--rollback DROP INDEX messages_sender_idx; DROP INDEX outbox_user_idx; DROP INDEX outbox_typed_address_idx; DROP INDEX payments_client_idx; DROP INDEX payments_host_profile_idx; DROP INDEX reviews_reviewer_idx;
