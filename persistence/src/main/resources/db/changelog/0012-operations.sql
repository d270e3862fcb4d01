--liquibase formatted sql

--changeset dancepartner:0012-job-runs
CREATE TABLE job_runs (
    id           UUID PRIMARY KEY,
    job_name     TEXT        NOT NULL,
    status       TEXT        NOT NULL CHECK (status IN ('requested', 'running', 'completed', 'failed')),
    requested_by TEXT        NOT NULL,
    requested_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    execution_id BIGINT,
    node         TEXT,
    heartbeat_at TIMESTAMPTZ,
    restarts     INTEGER     NOT NULL DEFAULT 0,
    finished_at  TIMESTAMPTZ,
    summary      TEXT
);
CREATE UNIQUE INDEX job_runs_one_open_idx ON job_runs (job_name) WHERE status IN ('requested', 'running');
CREATE INDEX job_runs_recent_idx ON job_runs (job_name, requested_at DESC);
COMMENT ON COLUMN job_runs.heartbeat_at IS 'database time; a run whose node went silent is restarted from its checkpoint elsewhere';
--rollback DROP TABLE job_runs;

--changeset dancepartner:0012-payout-reports
CREATE TABLE payout_reports (
    id         UUID PRIMARY KEY,
    job_run_id UUID        NOT NULL UNIQUE REFERENCES job_runs (id),
    created_at TIMESTAMPTZ NOT NULL,
    csv        TEXT        NOT NULL
);
CREATE TABLE payout_run_items (
    job_run_id UUID NOT NULL REFERENCES job_runs (id),
    payment_id UUID NOT NULL REFERENCES payments (id),
    PRIMARY KEY (job_run_id, payment_id)
);
--rollback DROP TABLE payout_run_items; DROP TABLE payout_reports;

--changeset dancepartner:0012-clock
CREATE TABLE clock_offset (
    only_row       BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    offset_seconds BIGINT NOT NULL
);
COMMENT ON TABLE clock_offset IS 'time of demonstrations and tests, ignored unless DEMO_CLOCK is on';
--rollback DROP TABLE clock_offset;
