--liquibase formatted sql

--changeset dancepartner:0015-host-draft
ALTER TABLE host_profiles ADD COLUMN status TEXT NOT NULL DEFAULT 'complete' CHECK (status IN ('draft', 'complete'));
ALTER TABLE host_profiles
    ALTER COLUMN status DROP DEFAULT,
    ALTER COLUMN headline DROP NOT NULL,
    ALTER COLUMN bio DROP NOT NULL,
    ALTER COLUMN hourly_rate_cents DROP NOT NULL,
    ALTER COLUMN currency DROP NOT NULL,
    ALTER COLUMN city DROP NOT NULL,
    ALTER COLUMN country DROP NOT NULL,
    ALTER COLUMN latitude DROP NOT NULL,
    ALTER COLUMN longitude DROP NOT NULL,
    ALTER COLUMN location DROP NOT NULL,
    ALTER COLUMN time_zone DROP NOT NULL,
    ADD CONSTRAINT host_profiles_complete CHECK (status = 'draft' OR num_nulls(
        headline, bio, hourly_rate_cents, currency, city, country, latitude, longitude, time_zone) = 0);
COMMENT ON COLUMN host_profiles.status IS 'draft: made by registering as a host, empty until its host describes it';
--rollback DELETE FROM host_profiles WHERE status = 'draft'; ALTER TABLE host_profiles DROP CONSTRAINT host_profiles_complete, DROP COLUMN status, ALTER COLUMN headline SET NOT NULL, ALTER COLUMN bio SET NOT NULL, ALTER COLUMN hourly_rate_cents SET NOT NULL, ALTER COLUMN currency SET NOT NULL, ALTER COLUMN city SET NOT NULL, ALTER COLUMN country SET NOT NULL, ALTER COLUMN latitude SET NOT NULL, ALTER COLUMN longitude SET NOT NULL, ALTER COLUMN location SET NOT NULL, ALTER COLUMN time_zone SET NOT NULL;
