--liquibase formatted sql

--changeset dancepartner:0010-reviews
CREATE TABLE reviews (
    id          UUID PRIMARY KEY,
    booking_id  UUID        NOT NULL REFERENCES bookings (id),
    reviewer_id UUID        NOT NULL REFERENCES users (id),
    reviewee_id UUID        NOT NULL REFERENCES users (id),
    rating      SMALLINT    NOT NULL CHECK (rating BETWEEN 1 AND 5),
    comment     TEXT        NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    UNIQUE (booking_id, reviewer_id)
);
CREATE INDEX reviews_reviewee_idx ON reviews (reviewee_id, created_at DESC);
--rollback DROP TABLE reviews;

--changeset dancepartner:0010-rating-trigger splitStatements:false
CREATE FUNCTION update_host_rating() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reviewee UUID := CASE WHEN TG_OP = 'DELETE' THEN OLD.reviewee_id ELSE NEW.reviewee_id END;
BEGIN
    -- the lock first: a review committed meanwhile is then seen by the average
    PERFORM 1 FROM host_profiles WHERE user_id = reviewee FOR NO KEY UPDATE;
    UPDATE host_profiles h
       SET rating_average = r.average, rating_count = r.count
      FROM (SELECT round(avg(rating), 2) AS average, count(*) AS count FROM reviews WHERE reviewee_id = reviewee) r
     WHERE h.user_id = reviewee;
    RETURN NULL;
END $$;
CREATE TRIGGER reviews_rating AFTER INSERT OR UPDATE OR DELETE ON reviews
    FOR EACH ROW EXECUTE FUNCTION update_host_rating();
--rollback DROP TRIGGER reviews_rating ON reviews; DROP FUNCTION update_host_rating();
