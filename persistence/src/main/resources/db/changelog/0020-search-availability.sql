--liquibase formatted sql

--changeset dancepartner:0020-host-search-calendar splitStatements:false rollbackSplitStatements:false
ALTER TABLE host_search
    ADD COLUMN rules     TEXT    NOT NULL DEFAULT '0,120,90,15,30,240',
    ADD COLUMN irregular BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE host_search
    ALTER COLUMN rules DROP DEFAULT,
    ALTER COLUMN irregular DROP DEFAULT;
COMMENT ON COLUMN host_search.rules IS 'what the host asks of bookings: buffer and notice in minutes, horizon in days, step, least and most minutes';
COMMENT ON COLUMN host_search.irregular IS 'whether something departs from the weekly windows: openings, blocks, journeys, busy times of other calendars';

CREATE OR REPLACE VIEW bookable_hosts AS
SELECT h.id AS host_profile_id, h.user_id, floor(h.public_latitude * 50)::smallint AS lat_band, h.public_longitude AS longitude,
       h.public_latitude AS latitude,
       cos(radians(h.public_latitude)) * cos(radians(h.public_longitude)) AS x,
       cos(radians(h.public_latitude)) * sin(radians(h.public_longitude)) AS y,
       sin(radians(h.public_latitude)) AS z,
       d.style_mask, d.lead_mask, d.follow_mask, d.level2_mask, d.level3_mask, d.level4_mask, d.level5_mask,
       l.language_mask, h.hourly_rate_cents, r.id AS currency_id,
       coalesce(h.rating_average, 0) AS rating_average, h.rating_count,
       (round((coalesce(h.rating_average, 0) * h.rating_count + 20) / (h.rating_count + 5), 6) * 1000000)::int AS rating_score,
       h.time_zone, w.weekly, n.name, plain_text(n.name) AS plain_name,
       to_tsvector('simple', plain_text(concat_ws(' ', n.name, h.headline, h.bio, h.city, d.names))) AS words,
       h.headline, h.city, h.country, h.currency, d.styles, l.spoken,
       (SELECT p.id FROM host_photos p WHERE p.host_profile_id = h.id ORDER BY p.position LIMIT 1) AS photo_id,
       CASE WHEN q.host_profile_id IS NULL THEN '0,120,90,15,30,240'
            ELSE concat_ws(',', q.buffer_minutes, q.notice_minutes, q.horizon_days, q.step_minutes, q.min_minutes, q.max_minutes)
       END AS rules,
       EXISTS (SELECT 1 FROM availability_overrides v WHERE v.host_profile_id = h.id)
       OR EXISTS (SELECT 1 FROM travel_periods t WHERE t.host_profile_id = h.id)
       OR EXISTS (SELECT 1 FROM imported_busy_times i WHERE i.host_profile_id = h.id) AS irregular
  FROM host_profiles h
  JOIN users u ON u.id = h.user_id AND u.is_active AND u.email_verified
  JOIN exchange_rates r ON r.currency = h.currency
  LEFT JOIN booking_rules q ON q.host_profile_id = h.id
 CROSS JOIN LATERAL (SELECT CASE WHEN u.last_name = '' THEN u.first_name ELSE u.first_name || ' ' || left(u.last_name, 1) || '.' END) n (name)
 CROSS JOIN LATERAL (
       SELECT bit_or(1 << s.id - 1) AS style_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.dance_role <> 'follow'), 0) AS lead_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.dance_role <> 'lead'), 0) AS follow_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 2), 0) AS level2_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 3), 0) AS level3_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 4), 0) AS level4_mask,
              coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 5), 0) AS level5_mask,
              string_agg(s.id || ':' || o.skill_level || ':' || o.dance_role, ',' ORDER BY s.id) AS styles,
              string_agg(s.name, ' ') AS names
         FROM host_dance_styles o JOIN dance_styles s ON s.id = o.dance_style_id
        WHERE o.host_profile_id = h.id) d
 CROSS JOIN LATERAL (
       SELECT coalesce(bit_or(1::bigint << g.id), 0) AS language_mask, coalesce(string_agg(g.code, ',' ORDER BY g.id), '') AS spoken
         FROM host_languages k JOIN languages g ON g.code = k.language
        WHERE k.host_profile_id = h.id) l
 CROSS JOIN LATERAL (
       SELECT string_agg(a.day_of_week || ':' || (extract(epoch FROM a.start_time) / 60)::int || '-' || (extract(epoch FROM a.end_time) / 60)::int,
                         ',' ORDER BY a.day_of_week, a.start_time) AS weekly
         FROM host_availability a WHERE a.host_profile_id = h.id) w
 WHERE h.status = 'complete' AND h.verification_status = 'approved' AND h.transfers_enabled
   AND d.style_mask IS NOT NULL AND w.weekly IS NOT NULL;

CREATE OR REPLACE FUNCTION host_search_refresh(profile_ids UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- the locks first: what another transaction has committed meanwhile is then seen by what follows
    PERFORM 1 FROM host_profiles WHERE id = ANY (profile_ids) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM host_search s WHERE s.host_profile_id = ANY (profile_ids)
       AND NOT EXISTS (SELECT 1 FROM bookable_hosts b WHERE b.host_profile_id = s.host_profile_id);
    INSERT INTO host_search AS s SELECT b.* FROM bookable_hosts b WHERE b.host_profile_id = ANY (profile_ids)
    ON CONFLICT (host_profile_id) DO UPDATE SET
        (user_id, lat_band, longitude, latitude, x, y, z, style_mask, lead_mask, follow_mask, level2_mask, level3_mask,
         level4_mask, level5_mask, language_mask, hourly_rate_cents, currency_id, rating_average, rating_count, rating_score,
         time_zone, weekly, name, plain_name, words, headline, city, country, currency, styles, spoken, photo_id,
         rules, irregular) =
        (excluded.user_id, excluded.lat_band, excluded.longitude, excluded.latitude, excluded.x, excluded.y, excluded.z,
         excluded.style_mask, excluded.lead_mask, excluded.follow_mask, excluded.level2_mask,
         excluded.level3_mask, excluded.level4_mask, excluded.level5_mask, excluded.language_mask,
         excluded.hourly_rate_cents, excluded.currency_id, excluded.rating_average, excluded.rating_count,
         excluded.rating_score, excluded.time_zone, excluded.weekly, excluded.name, excluded.plain_name, excluded.words,
         excluded.headline, excluded.city, excluded.country, excluded.currency, excluded.styles, excluded.spoken,
         excluded.photo_id, excluded.rules, excluded.irregular)
    WHERE s IS DISTINCT FROM excluded;
END $$;

CREATE TRIGGER host_search_insert AFTER INSERT ON booking_rules REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON booking_rules REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON booking_rules REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON availability_overrides REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON availability_overrides REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON availability_overrides REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON travel_periods REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON travel_periods REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON travel_periods REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON imported_busy_times REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON imported_busy_times REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON imported_busy_times REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
SELECT host_search_refresh(array_agg(host_profile_id)) FROM (
    SELECT host_profile_id FROM booking_rules
    UNION SELECT host_profile_id FROM availability_overrides
    UNION SELECT host_profile_id FROM travel_periods
    UNION SELECT host_profile_id FROM imported_busy_times) told;
--rollback DROP TRIGGER host_search_delete ON imported_busy_times; DROP TRIGGER host_search_update ON imported_busy_times; DROP TRIGGER host_search_insert ON imported_busy_times; DROP TRIGGER host_search_delete ON travel_periods; DROP TRIGGER host_search_update ON travel_periods; DROP TRIGGER host_search_insert ON travel_periods; DROP TRIGGER host_search_delete ON availability_overrides; DROP TRIGGER host_search_update ON availability_overrides; DROP TRIGGER host_search_insert ON availability_overrides; DROP TRIGGER host_search_delete ON booking_rules; DROP TRIGGER host_search_update ON booking_rules; DROP TRIGGER host_search_insert ON booking_rules;
--rollback DROP VIEW bookable_hosts;
--rollback ALTER TABLE host_search DROP COLUMN rules, DROP COLUMN irregular;
--rollback CREATE VIEW bookable_hosts AS
--rollback SELECT h.id AS host_profile_id, h.user_id, floor(h.public_latitude * 50)::smallint AS lat_band, h.public_longitude AS longitude,
--rollback        h.public_latitude AS latitude,
--rollback        cos(radians(h.public_latitude)) * cos(radians(h.public_longitude)) AS x,
--rollback        cos(radians(h.public_latitude)) * sin(radians(h.public_longitude)) AS y,
--rollback        sin(radians(h.public_latitude)) AS z,
--rollback        d.style_mask, d.lead_mask, d.follow_mask, d.level2_mask, d.level3_mask, d.level4_mask, d.level5_mask,
--rollback        l.language_mask, h.hourly_rate_cents, r.id AS currency_id,
--rollback        coalesce(h.rating_average, 0) AS rating_average, h.rating_count,
--rollback        (round((coalesce(h.rating_average, 0) * h.rating_count + 20) / (h.rating_count + 5), 6) * 1000000)::int AS rating_score,
--rollback        h.time_zone, w.weekly, n.name, plain_text(n.name) AS plain_name,
--rollback        to_tsvector('simple', plain_text(concat_ws(' ', n.name, h.headline, h.bio, h.city, d.names))) AS words,
--rollback        h.headline, h.city, h.country, h.currency, d.styles, l.spoken,
--rollback        (SELECT p.id FROM host_photos p WHERE p.host_profile_id = h.id ORDER BY p.position LIMIT 1) AS photo_id
--rollback   FROM host_profiles h
--rollback   JOIN users u ON u.id = h.user_id AND u.is_active AND u.email_verified
--rollback   JOIN exchange_rates r ON r.currency = h.currency
--rollback  CROSS JOIN LATERAL (SELECT CASE WHEN u.last_name = '' THEN u.first_name ELSE u.first_name || ' ' || left(u.last_name, 1) || '.' END) n (name)
--rollback  CROSS JOIN LATERAL (
--rollback        SELECT bit_or(1 << s.id - 1) AS style_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.dance_role <> 'follow'), 0) AS lead_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.dance_role <> 'lead'), 0) AS follow_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 2), 0) AS level2_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 3), 0) AS level3_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 4), 0) AS level4_mask,
--rollback               coalesce(bit_or(1 << s.id - 1) FILTER (WHERE o.skill_level >= 5), 0) AS level5_mask,
--rollback               string_agg(s.id || ':' || o.skill_level || ':' || o.dance_role, ',' ORDER BY s.id) AS styles,
--rollback               string_agg(s.name, ' ') AS names
--rollback          FROM host_dance_styles o JOIN dance_styles s ON s.id = o.dance_style_id
--rollback         WHERE o.host_profile_id = h.id) d
--rollback  CROSS JOIN LATERAL (
--rollback        SELECT coalesce(bit_or(1::bigint << g.id), 0) AS language_mask, coalesce(string_agg(g.code, ',' ORDER BY g.id), '') AS spoken
--rollback          FROM host_languages k JOIN languages g ON g.code = k.language
--rollback         WHERE k.host_profile_id = h.id) l
--rollback  CROSS JOIN LATERAL (
--rollback        SELECT string_agg(a.day_of_week || ':' || (extract(epoch FROM a.start_time) / 60)::int || '-' || (extract(epoch FROM a.end_time) / 60)::int,
--rollback                          ',' ORDER BY a.day_of_week, a.start_time) AS weekly
--rollback          FROM host_availability a WHERE a.host_profile_id = h.id) w
--rollback  WHERE h.status = 'complete' AND h.verification_status = 'approved' AND h.transfers_enabled
--rollback    AND d.style_mask IS NOT NULL AND w.weekly IS NOT NULL;
--rollback COMMENT ON VIEW bookable_hosts IS 'what host_search holds: complete, approved, paid by Stripe, of an open account with a verified address, with a style and availability';
--rollback CREATE OR REPLACE FUNCTION host_search_refresh(profile_ids UUID[]) RETURNS void LANGUAGE plpgsql AS $$
--rollback BEGIN
--rollback     -- the locks first: what another transaction has committed meanwhile is then seen by what follows
--rollback     PERFORM 1 FROM host_profiles WHERE id = ANY (profile_ids) ORDER BY id FOR NO KEY UPDATE;
--rollback     DELETE FROM host_search s WHERE s.host_profile_id = ANY (profile_ids)
--rollback        AND NOT EXISTS (SELECT 1 FROM bookable_hosts b WHERE b.host_profile_id = s.host_profile_id);
--rollback     INSERT INTO host_search AS s SELECT b.* FROM bookable_hosts b WHERE b.host_profile_id = ANY (profile_ids)
--rollback     ON CONFLICT (host_profile_id) DO UPDATE SET
--rollback         (user_id, lat_band, longitude, latitude, x, y, z, style_mask, lead_mask, follow_mask, level2_mask, level3_mask,
--rollback          level4_mask, level5_mask, language_mask, hourly_rate_cents, currency_id, rating_average, rating_count, rating_score,
--rollback          time_zone, weekly, name, plain_name, words, headline, city, country, currency, styles, spoken, photo_id) =
--rollback         (excluded.user_id, excluded.lat_band, excluded.longitude, excluded.latitude, excluded.x, excluded.y, excluded.z,
--rollback          excluded.style_mask, excluded.lead_mask, excluded.follow_mask, excluded.level2_mask,
--rollback          excluded.level3_mask, excluded.level4_mask, excluded.level5_mask, excluded.language_mask,
--rollback          excluded.hourly_rate_cents, excluded.currency_id, excluded.rating_average, excluded.rating_count,
--rollback          excluded.rating_score, excluded.time_zone, excluded.weekly, excluded.name, excluded.plain_name, excluded.words,
--rollback          excluded.headline, excluded.city, excluded.country, excluded.currency, excluded.styles, excluded.spoken,
--rollback          excluded.photo_id)
--rollback     WHERE s IS DISTINCT FROM excluded;
--rollback END $$;
