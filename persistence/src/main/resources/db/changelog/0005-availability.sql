--liquibase formatted sql

--changeset dancepartner:0005-host-availability
CREATE TABLE host_availability (
    id              UUID PRIMARY KEY,
    host_profile_id UUID     NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    day_of_week     SMALLINT NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),
    start_time      TIME     NOT NULL,
    end_time        TIME     NOT NULL,
    UNIQUE (host_profile_id, day_of_week, start_time)
);
COMMENT ON TABLE host_availability IS 'weekly availability windows, local to the time zone of the host profile';
COMMENT ON COLUMN host_availability.day_of_week IS 'ISO: 1 Monday to 7 Sunday';
COMMENT ON COLUMN host_availability.end_time IS 'not after start_time means on the next day';
--rollback DROP TABLE host_availability;
