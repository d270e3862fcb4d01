package com.dancepartner.app.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.Samples.Desk;
import com.dancepartner.app.harness.Samples.Listener;
import com.dancepartner.app.harness.Samples.Notes;
import com.dancepartner.app.harness.Samples.Outside;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.EJBException;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The container itself: its tests of money would prove nothing if its transactions were not like a server's. */
class ContainerTest {

    private static TestDatabase database;
    private static Container container;

    @BeforeAll
    static void open() {
        database = TestDatabases.fresh();
        Books books = new Books(database.dataSource());
        int ignored = books.change("CREATE TABLE notes (words text)");
        container = Container.of(database)
                .with(Desk.class, Listener.class)
                .setting("note.delay", "PT5M")
                .start();
    }

    @AfterAll
    static void close() {
        container.close();
        database.close();
    }

    @BeforeEach
    void begin() {
        int ignored = new Books(database.dataSource()).change("DELETE FROM notes");
        container.get(Listener.class).heard().clear();
    }

    @Test
    @DisplayName("R499: what a session bean does is committed together")
    void committed() {
        desk().write("a", "b");
        assertThat(notes()).containsExactly("a", "b");
    }

    @Test
    @DisplayName("R499: what the rules refuse reaches the caller as it is, and nothing stays")
    void refused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk().writeAndFail(BusinessException.forbidden("no")));
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("R499: what a session bean did not mean to throw is wrapped, and nothing stays")
    void broken() {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> desk().writeAndFail(new IllegalStateException("broken")))
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("R499: what fails inside of a transaction rolls it back, even if somebody catches it")
    void caught() {
        desk().writeAndCatch();
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("R499: a transaction of its own stays when the one around it is rolled back")
    void ownTransaction() {
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> desk().writeApartAndFail());
        assertThat(notes()).containsExactly("apart");
    }

    @Test
    @DisplayName("R499: who works without a transaction does not see the caller's")
    void withoutAny() {
        container.run(() -> {
            desk().write("mine");
            assertThat(container.get(Outside.class).transactions()).isEmpty();
        });
        assertThat(notes()).containsExactly("mine");
    }

    @Test
    @DisplayName("R499: a repository refuses to work without a transaction")
    void mandatory() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> container.get(Notes.class).add("lost"));
    }

    @Test
    @DisplayName("R499: the EntityManager outside of a transaction is a mistake")
    void outsideOfTransactions() {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> container.get(Outside.class).ask())
                .withMessageContaining("outside of a transaction");
    }

    @Test
    @DisplayName("R499: those who wait for success hear of it after the commit, and not of what was rolled back")
    void afterSuccess() {
        desk().write("a");
        assertThat(container.get(Listener.class).heard()).containsExactly("at once 0", "after success 1");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk().writeAndFail(BusinessException.forbidden("no")));
        assertThat(container.get(Listener.class).heard()).containsExactly("at once 0", "after success 1", "at once 1");
    }

    @Test
    @DisplayName("R499: the clock is the test's, and so are settings, else they are the default of who asks")
    void settings() {
        assertThat(desk().delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(desk().most()).isEqualTo(7);
        assertThat(desk().nickname()).isEmpty();
        assertThat(desk().today()).startsWith("2026-11-25T12:00");
    }

    private static Desk desk() {
        return container.get(Desk.class);
    }

    static List<String> notes() {
        return new Books(database.dataSource()).texts("SELECT words FROM notes ORDER BY words");
    }
}
