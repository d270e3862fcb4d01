package com.dancepartner.batch.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.reconciliation.Reconciling;
import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompareBooksTest {

    private static final UUID RUN = UUID.randomUUID();

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    @DisplayName("R361: the job compares for its run, and tells the operator what came of it")
    void compares() {
        List<Object> told = new ArrayList<>();
        CompareBooks job = new CompareBooks();
        job.runId = RUN.toString();
        job.job = (JobContext) Proxy.newProxyInstance(
                JobContext.class.getClassLoader(), new Class<?>[] {JobContext.class}, (proxy, method, values) -> {
                    told.add(method.getName() + " " + values[0]);
                    return null;
                });
        job.reconciling = new Reconciling() {
            @Override
            public String reconcile(UUID jobRunId) {
                return "compared for " + jobRunId;
            }
        };
        assertThat(job.process()).isEqualTo("COMPLETED");
        assertThat(told).containsExactly("setExitStatus compared for " + RUN);
    }
}
