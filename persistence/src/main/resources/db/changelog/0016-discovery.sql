--liquibase formatted sql

--changeset dancepartner:0016-unaccent
CREATE EXTENSION IF NOT EXISTS unaccent;
--rollback DROP EXTENSION unaccent;

--changeset dancepartner:0016-languages
CREATE TABLE languages (
    id   SMALLINT PRIMARY KEY CHECK (id BETWEEN 0 AND 62),
    code TEXT NOT NULL UNIQUE CHECK (code ~ '^[a-z]{2,3}$'),
    name TEXT NOT NULL UNIQUE
);
COMMENT ON TABLE languages IS 'languages that hosts may speak; code is ISO 639, id a bit of host_search.language_mask';
INSERT INTO languages (id, code, name) VALUES
    (0, 'en', 'English'), (1, 'es', 'Spanish'), (2, 'pt', 'Portuguese'), (3, 'fr', 'French'), (4, 'de', 'German'),
    (5, 'it', 'Italian'), (6, 'nl', 'Dutch'), (7, 'ca', 'Catalan'), (8, 'gl', 'Galician'), (9, 'eu', 'Basque'),
    (10, 'pl', 'Polish'), (11, 'cs', 'Czech'), (12, 'sk', 'Slovak'), (13, 'hu', 'Hungarian'), (14, 'ro', 'Romanian'),
    (15, 'bg', 'Bulgarian'), (16, 'el', 'Greek'), (17, 'tr', 'Turkish'), (18, 'ru', 'Russian'), (19, 'uk', 'Ukrainian'),
    (20, 'sr', 'Serbian'), (21, 'hr', 'Croatian'), (22, 'sl', 'Slovenian'), (23, 'sq', 'Albanian'), (24, 'mk', 'Macedonian'),
    (25, 'lt', 'Lithuanian'), (26, 'lv', 'Latvian'), (27, 'et', 'Estonian'), (28, 'fi', 'Finnish'), (29, 'sv', 'Swedish'),
    (30, 'no', 'Norwegian'), (31, 'da', 'Danish'), (32, 'is', 'Icelandic'), (33, 'ga', 'Irish'), (34, 'cy', 'Welsh'),
    (35, 'he', 'Hebrew'), (36, 'ar', 'Arabic'), (37, 'fa', 'Persian'), (38, 'hi', 'Hindi'), (39, 'bn', 'Bengali'),
    (40, 'ur', 'Urdu'), (41, 'pa', 'Punjabi'), (42, 'ta', 'Tamil'), (43, 'te', 'Telugu'), (44, 'mr', 'Marathi'),
    (45, 'zh', 'Chinese'), (46, 'yue', 'Cantonese'), (47, 'ja', 'Japanese'), (48, 'ko', 'Korean'), (49, 'vi', 'Vietnamese'),
    (50, 'th', 'Thai'), (51, 'id', 'Indonesian'), (52, 'ms', 'Malay'), (53, 'fil', 'Filipino'), (54, 'sw', 'Swahili'),
    (55, 'am', 'Amharic'), (56, 'af', 'Afrikaans'), (57, 'yo', 'Yoruba'), (58, 'zu', 'Zulu'), (59, 'ka', 'Georgian'),
    (60, 'hy', 'Armenian'), (61, 'az', 'Azerbaijani'), (62, 'ase', 'American Sign Language');
CREATE TABLE host_languages (
    host_profile_id UUID NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    language        TEXT NOT NULL REFERENCES languages (code),
    PRIMARY KEY (host_profile_id, language)
);
--rollback DROP TABLE host_languages; DROP TABLE languages;

--changeset dancepartner:0016-exchange-rates
CREATE TABLE exchange_rates (
    id       SMALLINT PRIMARY KEY CHECK (id BETWEEN 1 AND 255),
    currency TEXT    NOT NULL UNIQUE CHECK (currency ~ '^[A-Z]{3}$'),
    per_euro NUMERIC NOT NULL CHECK (per_euro > 0),
    as_of    DATE    NOT NULL
);
COMMENT ON TABLE exchange_rates IS 'rounded reference rates to compare prices with, never to charge by; the currencies that hosts may ask for';
COMMENT ON COLUMN exchange_rates.per_euro IS 'whole units of the currency for one euro';
INSERT INTO exchange_rates (id, currency, per_euro, as_of) VALUES
    (1, 'EUR', 1, '2026-01-01'), (2, 'USD', 1.17, '2026-01-01'), (3, 'GBP', 0.87, '2026-01-01'),
    (4, 'JPY', 180, '2026-01-01'), (5, 'CHF', 0.93, '2026-01-01'), (6, 'SEK', 10.9, '2026-01-01'),
    (7, 'NOK', 11.8, '2026-01-01'), (8, 'DKK', 7.46, '2026-01-01'), (9, 'PLN', 4.22, '2026-01-01'),
    (10, 'CZK', 24.2, '2026-01-01'), (11, 'HUF', 385, '2026-01-01'), (12, 'RON', 5.09, '2026-01-01'),
    (13, 'BGN', 1.956, '2026-01-01'), (14, 'ISK', 147, '2026-01-01'), (15, 'TRY', 50, '2026-01-01'),
    (16, 'CAD', 1.61, '2026-01-01'), (17, 'AUD', 1.76, '2026-01-01'), (18, 'NZD', 2.04, '2026-01-01'),
    (19, 'BRL', 6.4, '2026-01-01'), (20, 'MXN', 21.1, '2026-01-01'), (21, 'ARS', 1700, '2026-01-01'),
    (22, 'CLP', 1060, '2026-01-01'), (23, 'COP', 4400, '2026-01-01'), (24, 'PEN', 3.95, '2026-01-01'),
    (25, 'UYU', 46, '2026-01-01'), (26, 'CRC', 585, '2026-01-01'), (27, 'DOP', 74, '2026-01-01'),
    (28, 'SGD', 1.51, '2026-01-01'), (29, 'HKD', 9.1, '2026-01-01'), (30, 'TWD', 36.8, '2026-01-01'),
    (31, 'KRW', 1690, '2026-01-01'), (32, 'CNY', 8.2, '2026-01-01'), (33, 'THB', 37, '2026-01-01'),
    (34, 'MYR', 4.78, '2026-01-01'), (35, 'IDR', 19600, '2026-01-01'), (36, 'PHP', 69, '2026-01-01'),
    (37, 'VND', 30800, '2026-01-01'), (38, 'INR', 105, '2026-01-01'), (39, 'LKR', 362, '2026-01-01'),
    (40, 'AED', 4.3, '2026-01-01'), (41, 'SAR', 4.39, '2026-01-01'), (42, 'QAR', 4.26, '2026-01-01'),
    (43, 'KWD', 0.36, '2026-01-01'), (44, 'BHD', 0.44, '2026-01-01'), (45, 'ILS', 3.75, '2026-01-01'),
    (46, 'EGP', 56, '2026-01-01'), (47, 'MAD', 10.7, '2026-01-01'), (48, 'TND', 3.42, '2026-01-01'),
    (49, 'ZAR', 19.4, '2026-01-01'), (50, 'NGN', 1690, '2026-01-01'), (51, 'KES', 151, '2026-01-01'),
    (52, 'GHS', 12.5, '2026-01-01'), (53, 'UAH', 49.5, '2026-01-01'), (54, 'RSD', 117, '2026-01-01'),
    (55, 'GEL', 3.16, '2026-01-01');
ALTER TABLE host_profiles ADD CONSTRAINT host_profiles_currency FOREIGN KEY (currency) REFERENCES exchange_rates (currency);
--rollback ALTER TABLE host_profiles DROP CONSTRAINT host_profiles_currency; DROP TABLE exchange_rates;

--changeset dancepartner:0016-public-point splitStatements:false
CREATE FUNCTION public_latitude(latitude DOUBLE PRECISION) RETURNS DOUBLE PRECISION LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT (least(floor((latitude + 90) / 0.01), 17999) + 0.5) * 0.01 - 90 $$;
CREATE FUNCTION public_longitude(latitude DOUBLE PRECISION, longitude DOUBLE PRECISION) RETURNS DOUBLE PRECISION
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT (least(floor((longitude + 180) / 360 * n), n - 1) + 0.5) * 360 / n - 180
  FROM (SELECT greatest(1, floor(36000 * cos(radians((least(floor((latitude + 90) / 0.01), 17999) + 0.5) * 0.01 - 90)))) AS n) cells
$$;
ALTER TABLE host_profiles
    ADD COLUMN public_latitude DOUBLE PRECISION GENERATED ALWAYS AS (public_latitude(latitude)) STORED,
    ADD COLUMN public_longitude DOUBLE PRECISION GENERATED ALWAYS AS (public_longitude(latitude, longitude)) STORED;
COMMENT ON COLUMN host_profiles.latitude IS 'the exact place: shown to its host alone';
COMMENT ON COLUMN host_profiles.public_latitude IS 'middle of the cell of a fixed grid of about 1.1 km: filter, order and output of every search use it';
--rollback ALTER TABLE host_profiles DROP COLUMN public_longitude, DROP COLUMN public_latitude; DROP FUNCTION public_longitude; DROP FUNCTION public_latitude;

--changeset dancepartner:0016-host-photos
CREATE TABLE host_photos (
    id              UUID PRIMARY KEY,
    host_profile_id UUID        NOT NULL REFERENCES host_profiles (id) ON DELETE CASCADE,
    position        SMALLINT    NOT NULL CHECK (position BETWEEN 0 AND 9),
    width           INTEGER     NOT NULL CHECK (width > 0),
    height          INTEGER     NOT NULL CHECK (height > 0),
    created_at      TIMESTAMPTZ NOT NULL,
    CONSTRAINT host_photos_position UNIQUE (host_profile_id, position) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN host_photos.position IS 'from 0, which is the one that searches show';
COMMENT ON COLUMN host_photos.width IS 'pixels of the large rendition';
--rollback DROP TABLE host_photos;

--changeset dancepartner:0016-style-bits
ALTER TABLE dance_styles ADD CONSTRAINT dance_styles_bits CHECK (id BETWEEN 1 AND 31);
COMMENT ON CONSTRAINT dance_styles_bits ON dance_styles IS 'each is a bit of the masks of host_search';
--rollback ALTER TABLE dance_styles DROP CONSTRAINT dance_styles_bits;

--changeset dancepartner:0016-host-search
CREATE TABLE host_search (
    host_profile_id   UUID PRIMARY KEY REFERENCES host_profiles (id) ON DELETE CASCADE,
    user_id           UUID             NOT NULL,
    lat_band          SMALLINT         NOT NULL,
    longitude         DOUBLE PRECISION NOT NULL,
    latitude          DOUBLE PRECISION NOT NULL,
    x                 DOUBLE PRECISION NOT NULL,
    y                 DOUBLE PRECISION NOT NULL,
    z                 DOUBLE PRECISION NOT NULL,
    style_mask        INTEGER          NOT NULL,
    lead_mask         INTEGER          NOT NULL,
    follow_mask       INTEGER          NOT NULL,
    level2_mask       INTEGER          NOT NULL,
    level3_mask       INTEGER          NOT NULL,
    level4_mask       INTEGER          NOT NULL,
    level5_mask       INTEGER          NOT NULL,
    language_mask     BIGINT           NOT NULL,
    hourly_rate_cents BIGINT           NOT NULL,
    currency_id       SMALLINT         NOT NULL,
    rating_average    NUMERIC(3, 2)    NOT NULL,
    rating_count      INTEGER          NOT NULL,
    rating_score      INTEGER          NOT NULL,
    time_zone         TEXT             NOT NULL,
    weekly            TEXT             NOT NULL,
    name              TEXT             NOT NULL,
    plain_name        TEXT             NOT NULL,
    words             TSVECTOR         NOT NULL,
    headline          TEXT             NOT NULL,
    city              TEXT             NOT NULL,
    country           TEXT             NOT NULL,
    currency          TEXT             NOT NULL,
    styles            TEXT             NOT NULL,
    spoken            TEXT             NOT NULL,
    photo_id          UUID
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
CREATE INDEX host_search_band_idx ON host_search (lat_band, longitude) INCLUDE (x, y, z, style_mask, lead_mask, follow_mask,
    level2_mask, level3_mask, level4_mask, level5_mask, language_mask, hourly_rate_cents, currency_id, rating_average,
    rating_score, host_profile_id);
COMMENT ON TABLE host_search IS 'bookable hosts as searches read them; written by triggers only';
COMMENT ON COLUMN host_search.longitude IS 'degrees of the public point';
COMMENT ON COLUMN host_search.lat_band IS 'floor(public latitude * 50): bands of 0.02 degrees';
COMMENT ON COLUMN host_search.x IS 'with y and z the public point on a sphere of radius 1: chords order like distances, everywhere';
COMMENT ON COLUMN host_search.style_mask IS 'bit id - 1 of each dance style; the other masks alike: danced as lead or switch, as follow or switch, at this level or above';
COMMENT ON COLUMN host_search.rating_average IS '0 when nobody has rated';
COMMENT ON COLUMN host_search.rating_score IS 'Bayesian mean in millionths: as if five more had given 4.0';
COMMENT ON COLUMN host_search.weekly IS 'weekly windows as ISO day:first minute-end minute, comma-separated';
COMMENT ON COLUMN host_search.styles IS 'dance style id:level:role, comma-separated';
--rollback DROP TABLE host_search;

--changeset dancepartner:0016-host-search-refresh splitStatements:false
CREATE FUNCTION plain_text(given TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(given, NFKC))),
                       '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)) $$;
COMMENT ON FUNCTION plain_text IS 'in lower case, without accents and punctuation: what is written with a slash or a hyphen is several words';

CREATE VIEW bookable_hosts AS
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
       (SELECT p.id FROM host_photos p WHERE p.host_profile_id = h.id ORDER BY p.position LIMIT 1) AS photo_id
  FROM host_profiles h
  JOIN users u ON u.id = h.user_id AND u.is_active AND u.email_verified
  JOIN exchange_rates r ON r.currency = h.currency
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
COMMENT ON VIEW bookable_hosts IS 'what host_search holds: complete, approved, paid by Stripe, of an open account with a verified address, with a style and availability';

CREATE FUNCTION host_search_refresh(profile_ids UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- the locks first: what another transaction has committed meanwhile is then seen by what follows
    PERFORM 1 FROM host_profiles WHERE id = ANY (profile_ids) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM host_search s WHERE s.host_profile_id = ANY (profile_ids)
       AND NOT EXISTS (SELECT 1 FROM bookable_hosts b WHERE b.host_profile_id = s.host_profile_id);
    INSERT INTO host_search AS s SELECT b.* FROM bookable_hosts b WHERE b.host_profile_id = ANY (profile_ids)
    ON CONFLICT (host_profile_id) DO UPDATE SET
        (user_id, lat_band, longitude, latitude, x, y, z, style_mask, lead_mask, follow_mask, level2_mask, level3_mask,
         level4_mask, level5_mask, language_mask, hourly_rate_cents, currency_id, rating_average, rating_count, rating_score,
         time_zone, weekly, name, plain_name, words, headline, city, country, currency, styles, spoken, photo_id) =
        (excluded.user_id, excluded.lat_band, excluded.longitude, excluded.latitude, excluded.x, excluded.y, excluded.z,
         excluded.style_mask, excluded.lead_mask, excluded.follow_mask, excluded.level2_mask,
         excluded.level3_mask, excluded.level4_mask, excluded.level5_mask, excluded.language_mask,
         excluded.hourly_rate_cents, excluded.currency_id, excluded.rating_average, excluded.rating_count,
         excluded.rating_score, excluded.time_zone, excluded.weekly, excluded.name, excluded.plain_name, excluded.words,
         excluded.headline, excluded.city, excluded.country, excluded.currency, excluded.styles, excluded.spoken,
         excluded.photo_id)
    WHERE s IS DISTINCT FROM excluded;
END $$;

CREATE FUNCTION host_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids UUID[];
BEGIN
    IF TG_TABLE_NAME = 'host_profiles' THEN
        SELECT array_agg(DISTINCT id) INTO ids FROM changed;
    ELSIF TG_TABLE_NAME = 'users' THEN
        SELECT array_agg(DISTINCT h.id) INTO ids FROM changed c JOIN before b ON b.id = c.id JOIN host_profiles h ON h.user_id = c.id
         WHERE (c.is_active, c.email_verified, c.first_name, c.last_name)
               IS DISTINCT FROM (b.is_active, b.email_verified, b.first_name, b.last_name);
    ELSE
        SELECT array_agg(DISTINCT host_profile_id) INTO ids FROM changed;
    END IF;
    IF ids IS NOT NULL THEN
        PERFORM host_search_refresh(ids);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER host_search_insert AFTER INSERT ON host_profiles REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON host_profiles REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON host_dance_styles REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON host_dance_styles REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON host_dance_styles REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON host_availability REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON host_availability REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON host_availability REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON host_languages REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON host_languages REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_insert AFTER INSERT ON host_photos REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_update AFTER UPDATE ON host_photos REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
CREATE TRIGGER host_search_delete AFTER DELETE ON host_photos REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION host_search_follow();
INSERT INTO host_search SELECT * FROM bookable_hosts ORDER BY lat_band, longitude;
--rollback DROP TRIGGER host_search_delete ON host_photos; DROP TRIGGER host_search_update ON host_photos; DROP TRIGGER host_search_insert ON host_photos; DROP TRIGGER host_search_delete ON host_languages; DROP TRIGGER host_search_insert ON host_languages; DROP TRIGGER host_search_delete ON host_availability; DROP TRIGGER host_search_update ON host_availability; DROP TRIGGER host_search_insert ON host_availability; DROP TRIGGER host_search_delete ON host_dance_styles; DROP TRIGGER host_search_update ON host_dance_styles; DROP TRIGGER host_search_insert ON host_dance_styles; DROP TRIGGER host_search_update ON users; DROP TRIGGER host_search_update ON host_profiles; DROP TRIGGER host_search_insert ON host_profiles; DROP FUNCTION host_search_follow; DROP FUNCTION host_search_refresh; DROP VIEW bookable_hosts; DROP FUNCTION plain_text; DELETE FROM host_search;
