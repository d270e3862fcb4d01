--liquibase formatted sql

--changeset dancepartner:0017-stored-documents
CREATE TABLE stored_documents (
    key          TEXT PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\.[a-z0-9]+)?$' AND length(key) <= 200),
    belongs_to   UUID        NOT NULL,
    state        TEXT        NOT NULL CHECK (state IN ('pending', 'kept', 'condemned')),
    created_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    changed_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    not_before   TIMESTAMPTZ NOT NULL DEFAULT now(),
    leased_until TIMESTAMPTZ,
    lease_token  BIGINT      NOT NULL DEFAULT 0,
    tries        INTEGER     NOT NULL DEFAULT 0,
    last_error   TEXT
);
CREATE INDEX stored_documents_belongs_idx ON stored_documents (belongs_to);
CREATE INDEX stored_documents_unkept_idx ON stored_documents (not_before) WHERE state <> 'kept';
COMMENT ON TABLE stored_documents IS 'what may lie in the document store: a row is there before its document, and goes after it; all times are the database''s own';
COMMENT ON COLUMN stored_documents.belongs_to IS 'the thing whose documents live and die together: a photo';
COMMENT ON COLUMN stored_documents.state IS 'pending: being stored, given up after an hour; kept: in use; condemned: to be deleted from the store, then here';
--rollback DROP TABLE stored_documents;

--changeset dancepartner:0017-documents-of-photos splitStatements:false
CREATE FUNCTION condemn_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE stored_documents SET state = 'condemned', changed_at = now(), not_before = now()
     WHERE state <> 'condemned' AND belongs_to IN (SELECT id FROM gone);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION condemn_documents IS 'whatever takes a photo away, be it an erasure, its documents go too';
CREATE TRIGGER host_photos_documents AFTER DELETE ON host_photos REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION condemn_documents();
--rollback DROP TRIGGER host_photos_documents ON host_photos; DROP FUNCTION condemn_documents;
