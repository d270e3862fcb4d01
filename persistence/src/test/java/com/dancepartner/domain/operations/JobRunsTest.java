package com.dancepartner.domain.operations;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.operations.JobRuns.Claim;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobRunsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @BeforeEach
    void forgetAllRuns() {
        sql("DELETE FROM job_runs");
    }

    @Test
    @DisplayName("R021: a run waits to be claimed, and tells who asked for it")
    void requested() {
        JobRun run = get(request("payout"));
        assertThat(run.status()).isEqualTo("requested");
        assertThat(run.jobName()).isEqualTo("payout");
        assertThat(run.requestedBy()).isEqualTo("ops@example.com");
        assertThat(run.requestedAt()).isNotNull();
    }

    @Test
    @DisplayName("R529: a job has one run at a time, waiting or under way")
    void oneOpenRun() {
        UUID run = request("payout");
        assertRefused(ErrorCode.CONFLICT, () -> request("payout"));
        assertThat(claim("node-1")).isPresent();
        assertRefused(ErrorCode.CONFLICT, () -> request("payout"));
        DATABASE.run(entities -> new JobRuns(entities).get(run).completed("done", Fixtures.NOW));
        assertThat(request("payout")).isNotEqualTo(run);
    }

    @Test
    @DisplayName("R529: other jobs have runs of their own")
    void jobsAreApart() {
        assertThat(request("payout")).isNotEqualTo(request("reminders"));
    }

    @Test
    @DisplayName("R021: a claimed run is its node's")
    void claimed() {
        UUID id = request("payout");
        Claim claim = claim("node-1").orElseThrow();
        assertThat(claim).isEqualTo(new Claim(id, "payout", Optional.empty()));
        assertThat(get(id).status()).isEqualTo("running");
        assertThat(get(id).node()).isEqualTo("node-1");
        assertThat(get(id).restarts()).isZero();
        assertThat(claim("node-2")).isEmpty();
    }

    @Test
    @DisplayName("R021: of nodes that claim at once, one gets the run")
    void claimedByOne() {
        UUID id = request("payout");
        List<Optional<Claim>> claims = Race.of(8, i -> claim("node-" + i));
        assertThat(claims.stream().flatMap(Optional::stream).map(Claim::runId)).containsExactly(id);
    }

    @Test
    @DisplayName("R021: a run whose node fell silent is resumed by another from where it stood")
    void silentRun() {
        UUID id = request("payout");
        assertThat(claim("node-1")).isPresent();
        DATABASE.run(entities -> new JobRuns(entities).get(id).executes(42));
        silence(11);
        assertThat(claim("node-2")).contains(new Claim(id, "payout", Optional.of(42L)));
        assertThat(get(id).node()).isEqualTo("node-2");
        assertThat(get(id).restarts()).isOne();
    }

    @Test
    @DisplayName("R021: a run whose heart beats is left to its node")
    void beatingRun() {
        UUID id = request("payout");
        assertThat(claim("node-1")).isPresent();
        silence(60);
        DATABASE.run(entities -> new JobRuns(entities).beat("node-2"));
        DATABASE.run(entities -> new JobRuns(entities).beat("node-1"));
        assertThat(claim("node-2")).isEmpty();
        assertThat(get(id).restarts()).isZero();
    }

    @Test
    @DisplayName("R021: the beat of another node keeps nothing alive")
    void othersBeat() {
        UUID id = request("payout");
        assertThat(claim("node-1")).isPresent();
        silence(60);
        DATABASE.run(entities -> new JobRuns(entities).beat("node-2"));
        assertThat(claim("node-2").map(Claim::runId)).contains(id);
    }

    @Test
    @DisplayName("R021: a run that ended is claimed by nobody, and says how it ended")
    void ended() {
        UUID done = request("payout");
        UUID broken = request("reminders");
        DATABASE.run(entities -> {
            new JobRuns(entities).get(done).completed("3 transfers", Fixtures.NOW);
            new JobRuns(entities).get(broken).failed("no database", Fixtures.NOW);
        });
        assertThat(claim("node-1")).isEmpty();
        assertThat(get(done).status()).isEqualTo("completed");
        assertThat(get(done).summary()).isEqualTo("3 transfers");
        assertThat(get(done).finishedAt()).isEqualTo(Fixtures.NOW);
        assertThat(get(broken).status()).isEqualTo("failed");
        assertThat(get(broken).summary()).isEqualTo("no database");
    }

    @Test
    @DisplayName("R021: a schedule asks for a run when there was none within its period")
    void schedules() {
        assertThat(scheduled("payout", Duration.ofHours(1))).isEqualTo(1);
        assertThat(scheduled("payout", Duration.ofHours(1)))
                .as("asked for just now")
                .isEqualTo(1);
        sql("UPDATE job_runs SET requested_at = now() - interval '2 hours'");
        assertThat(scheduled("payout", Duration.ofHours(1))).as("still open").isEqualTo(1);
        sql("UPDATE job_runs SET status = 'completed'");
        assertThat(scheduled("payout", Duration.ofHours(3))).as("not yet due").isEqualTo(1);
        assertThat(scheduled("payout", Duration.ofHours(1))).isEqualTo(2);
    }

    @Test
    @DisplayName("R021: of nodes whose schedules fall due at once, one asks for a run")
    void schedulesOfManyNodes() {
        assertThat(Race.of(8, i -> scheduled("payout", Duration.ofHours(1)))).contains(1);
        List<JobRun> recent = runs(runs -> runs.recent(10));
        assertThat(recent).hasSize(1);
    }

    @Test
    @DisplayName("R021: an execution that was taken over has no say any more")
    void takenOver() {
        UUID id = request("payout");
        assertThat(get(id).isExecutedBy(42)).isFalse();
        DATABASE.run(entities -> new JobRuns(entities).get(id).executes(42));
        assertThat(get(id).isExecutedBy(42)).isTrue();
        DATABASE.run(entities -> new JobRuns(entities).get(id).executes(43));
        assertThat(get(id).isExecutedBy(42)).isFalse();
    }

    @Test
    @DisplayName("R021: operators see the runs, newest first")
    void newestFirst() {
        UUID earlier = request("payout");
        sql("UPDATE job_runs SET requested_at = now() - interval '1 hour'");
        UUID later = request("reminders");
        List<JobRun> recent = runs(runs -> runs.recent(10));
        assertThat(recent).extracting(JobRun::id).containsExactly(later, earlier);
    }

    @Test
    @DisplayName("R528: a run that is not there is not found")
    void unknownRun() {
        assertRefused(ErrorCode.NOT_FOUND, () -> get(UUID.randomUUID()));
    }

    private static UUID request(String job) {
        return DATABASE.in(entities -> {
            JobRun run = new JobRun(job, "ops@example.com");
            new JobRuns(entities).add(run);
            return run.id();
        });
    }

    private static JobRun get(UUID id) {
        return runs(runs -> runs.get(id));
    }

    private static Optional<Claim> claim(String node) {
        return runs(runs -> runs.claim(node));
    }

    /** How many runs there are after the schedule has looked. */
    private static int scheduled(String job, Duration period) {
        return runs(runs -> {
            runs.addIfDue(job, period);
            return runs.recent(10).size();
        });
    }

    private static <T> T runs(Function<JobRuns, T> work) {
        return DATABASE.in(entities -> work.apply(new JobRuns(entities)));
    }

    /** As if nothing had been heard of any run for so long. */
    private static void silence(int seconds) {
        sql("UPDATE job_runs SET heartbeat_at = now() - interval '" + seconds + " seconds'");
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
