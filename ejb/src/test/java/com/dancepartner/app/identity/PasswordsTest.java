package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String GOOD = "Tango4Two";

    private final ManagedExecutorService threads = mock();
    private final Passwords passwords = new Passwords();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        passwords.hashing = threads;
        when(threads.submit(anyWork()))
                .thenAnswer(call -> CompletableFuture.completedFuture(
                        call.<Callable<?>>getArgument(0).call()));
    }

    @Test
    @DisplayName("R145, R146, R149: a hash says that it is Argon2id with 19 MiB, two passes and one lane")
    void format() {
        assertThat(passwords.hash(GOOD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22,}\\$[A-Za-z0-9+/]{43}")
                .doesNotContain(GOOD);
    }

    @Test
    @DisplayName("R150: the password fits its hash")
    void rightPassword() {
        assertThat(passwords.verify(passwords.hash(GOOD), GOOD)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("R150: no other password fits, not even one that differs in a letter's case or a blank")
    @ValueSource(strings = {"Tango4two", "Tango4Two ", " Tango4Two", "Tango4Tw", ""})
    void wrongPassword(String wrong) {
        assertThat(passwords.verify(passwords.hash(GOOD), wrong)).isFalse();
    }

    @Test
    @DisplayName("R150: letters beyond ASCII count")
    void otherAlphabets() {
        String hash = passwords.hash("Çava9Übung");
        assertThat(passwords.verify(hash, "Çava9Übung")).isTrue();
        assertThat(passwords.verify(hash, "?ava9?bung")).isFalse();
    }

    @Test
    @DisplayName("R151: the same password has another hash each time")
    void salted() {
        assertThat(passwords.hash(GOOD)).isNotEqualTo(passwords.hash(GOOD));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R146: a hash that was cheaper is to be made anew, one of today's is not")
    @CsvSource({"'m=19456,t=2,p=1', false", "'m=19456,t=1,p=1', true", "'m=4096,t=2,p=1', true"})
    void needsRehash(String parameters, boolean needs) {
        String hash = passwords.hash(GOOD).replace("m=19456,t=2,p=1", parameters);
        assertThat(passwords.needsRehash(hash)).isEqualTo(needs);
    }

    @Test
    @DisplayName("R147, G23: an unknown address costs what a wrong password costs, and gets the same answer")
    void nobodysCheckIsNoShortcut() {
        String hash = passwords.hash(GOOD);
        long known =
                cpuNanos(() -> assertThat(passwords.verify(hash, "Wrong4Two")).isFalse());
        long nobody =
                cpuNanos(() -> assertThat(passwords.verifyNobody("Wrong4Two")).isFalse());
        assertThat(nobody).isGreaterThan(known / 4);
    }

    @Test
    @DisplayName("R145: hashing has threads of its own")
    void ownThreads() {
        String hash = passwords.hash(GOOD);
        assertThat(passwords.verify(hash, GOOD)).isTrue();
        assertThat(passwords.verifyNobody(GOOD)).isFalse();
        verify(threads, times(3)).submit(anyWork());
    }

    @Test
    @DisplayName("G24: when too many wait already, one more is turned away at once")
    void tooMany() {
        doThrow(new RejectedExecutionException()).when(threads).submit(anyWork());
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> passwords.hash(GOOD))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
    }

    @Test
    @DisplayName("R145: who is interrupted while waiting stays interrupted")
    void interrupted() {
        Future<Object> never = new CompletableFuture<>();
        doReturn(never).when(threads).submit(anyWork());
        Thread.currentThread().interrupt();
        assertThatIllegalStateException()
                .isThrownBy(() -> passwords.hash(GOOD))
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("R145: why hashing failed is told")
    void failed() {
        IOException reason = new IOException("no memory");
        doReturn(CompletableFuture.failedFuture(reason)).when(threads).submit(anyWork());
        assertThatIllegalStateException().isThrownBy(() -> passwords.hash(GOOD)).withCause(reason);
    }

    private static Callable<Object> anyWork() {
        return any();
    }

    private static long cpuNanos(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        work.run();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }
}
