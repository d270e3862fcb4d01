package com.dancepartner.domain.operations;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All runs of batch jobs. A run belongs to the node that claimed it for as long as its heart beats. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JobRuns {

    /** After this silence a run is taken for dead and claimed by another node. */
    private static final String SILENCE = "interval '10 seconds'";

    @PersistenceContext
    EntityManager entities;

    public JobRuns() {}

    public JobRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws BusinessException CONFLICT when a run of this job is requested or running already */
    public void add(JobRun run) {
        if (isOpen(run.jobName())) {
            throw new BusinessException(ErrorCode.CONFLICT, "A run of " + run.jobName() + " is already under way");
        }
        entities.persist(run);
        entities.flush();
        entities.refresh(run);
    }

    /** Asks for a run by schedule, unless one is under way or was asked for within the period; of many nodes one does. */
    public void addIfDue(String jobName, Duration period) {
        entities.createNativeQuery("""
                        INSERT INTO job_runs (id, job_name, status, requested_by)
                        SELECT ?1, ?2, 'requested', 'schedule'
                         WHERE NOT EXISTS (SELECT 1 FROM job_runs WHERE job_name = ?2 AND (status IN ('requested', 'running')
                                                  OR requested_at > now() - interval '1 second' * ?3))
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, jobName)
                .setParameter(3, period.toSeconds())
                .executeUpdate();
    }

    public JobRun get(UUID id) {
        JobRun run = entities.find(JobRun.class, id);
        if (run == null) {
            throw BusinessException.notFound("job run", id);
        }
        return run;
    }

    public List<JobRun> recent(int limit) {
        return entities.createQuery("SELECT r FROM JobRun r ORDER BY r.requestedAt DESC, r.id DESC", JobRun.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes a requested run, or a running one whose node fell silent. */
    public Optional<Claim> claim(String node) {
        return Rows.first(entities.createNativeQuery("""
                                UPDATE job_runs SET node = ?1, heartbeat_at = now(),
                                       restarts = restarts + CASE WHEN status = 'running' THEN 1 ELSE 0 END,
                                       status = 'running'
                                 WHERE id = (SELECT id FROM job_runs
                                              WHERE status = 'requested'
                                                 OR (status = 'running' AND heartbeat_at < now() - %s)
                                              ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING id, job_name, execution_id
                                """.formatted(SILENCE))
                        .setParameter(1, node)
                        .getResultList())
                .map(row -> new Claim(
                        Rows.uuid(row[0]),
                        row[1].toString(),
                        Optional.ofNullable(row[2]).map(Rows::number)));
    }

    /** Tells that this node is alive and at these runs. */
    public void beat(String node) {
        entities.createNativeQuery("UPDATE job_runs SET heartbeat_at = now() WHERE node = ?1 AND status = 'running'")
                .setParameter(1, node)
                .executeUpdate();
    }

    private boolean isOpen(String jobName) {
        return exists(
                "SELECT 1 FROM job_runs WHERE job_name = ?1 AND status IN ('requested', 'running') LIMIT 1", jobName);
    }

    private boolean exists(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return !query.getResultList().isEmpty();
    }

    /** A run that is now this node's to execute; with the execution to resume, when there was one. */
    public record Claim(UUID runId, String jobName, Optional<Long> executionId) {}
}
