package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class SettlementTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ManagedExecutorService executor = mock();
    private final PaymentWorker worker = mock();
    private final Settlement settlement = new Settlement();

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        settlement.executor = executor;
        settlement.worker = worker;
        settlement.patience = Duration.ofMinutes(1);
        when(executor.submit(any(Runnable.class))).thenAnswer(call -> threads.submit(call.<Runnable>getArgument(0)));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("R339: a request is answered with the outcome of its own commands, one payment after the other")
    void waits() {
        settlement.settle(List.of(FIRST, SECOND));
        InOrder order = inOrder(worker);
        order.verify(worker).settle(FIRST);
        order.verify(worker).settle(SECOND);
    }

    @Test
    @DisplayName("R339: nothing to settle needs nobody")
    void nothing() {
        settlement.settle(List.of());
        verifyNoInteractions(executor);
    }

    @Test
    @DisplayName("R339: a request does not wait longer than its caller would, and what it began goes on")
    void boundedTime() {
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<UUID> settled = new CompletableFuture<>();
        settlement.patience = Duration.ofMillis(20);
        doAnswer(call -> {
                    answer.await();
                    return settled.complete(call.getArgument(0));
                })
                .when(worker)
                .settle(any());
        settlement.settle(List.of(FIRST));
        assertThat(settled).isNotDone();
        answer.countDown();
        assertThat(settled.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(FIRST);
    }

    @Test
    @DisplayName("R339: what was committed is settled by the workers when this attempt fails, or nobody is free for it")
    void failures() {
        doThrow(new IllegalStateException("the database is gone")).when(worker).settle(FIRST);
        assertThatCode(() -> settlement.settle(List.of(FIRST))).doesNotThrowAnyException();
        when(executor.submit(any(Runnable.class))).thenThrow(new RejectedExecutionException());
        assertThatCode(() -> settlement.settle(List.of(SECOND))).doesNotThrowAnyException();
        verify(worker).settle(FIRST);
    }

    @Test
    @DisplayName("R339: a server that stops is not held up")
    void interrupted() {
        Thread.currentThread().interrupt();
        settlement.settle(List.of(FIRST));
        assertThat(Thread.interrupted()).isTrue();
    }
}
