package com.dancepartner.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredDocumentsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final UUID thing = UUID.randomUUID();
    private final List<String> keys = List.of(thing + "/large.jpg", thing + "/thumb.jpg");

    @BeforeEach
    void emptyTheList() {
        sql("DELETE FROM stored_documents");
    }

    @Test
    @DisplayName("G72: what is announced and kept is left alone")
    void kept() {
        announce();
        keep();
        age("2 hours");
        assertThat(lease()).isEmpty();
        assertThat(state()).isEqualTo("kept");
    }

    @Test
    @DisplayName("G72: what was announced and never kept is given up after an hour, and not before")
    void givenUp() {
        announce();
        age("59 minutes");
        assertThat(lease()).isEmpty();
        age("61 minutes");
        assertThat(lease()).isPresent();
        assertThat(lease()).isPresent();
        assertThat(lease()).isEmpty();
        assertThat(state()).isEqualTo("condemned");
    }

    @Test
    @DisplayName("G72: what was given up is not kept any more: it may be deleted at this moment")
    void tooLate() {
        announce();
        age("61 minutes");
        assertThat(lease()).isPresent();
        Refusals.assertRefused(ErrorCode.STATE_CONFLICT, this::keep);
        assertThat(count("kept")).as("of two the other is not kept alone").isZero();
        Refusals.assertRefused(
                ErrorCode.STATE_CONFLICT,
                () -> DATABASE.run(entities -> new StoredDocuments(entities).keep(UUID.randomUUID())));
    }

    @Test
    @DisplayName("G72: what is condemned, kept or not, is leased at once, and forgotten when it is deleted")
    void condemned() {
        announce();
        keep();
        condemn();
        condemn();
        StoredDocument first = lease().orElseThrow();
        StoredDocument second = lease().orElseThrow();
        assertThat(List.of(first.key(), second.key())).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(lease()).isEmpty();
        DATABASE.run(entities -> new StoredDocuments(entities).deleted(first));
        assertThat(count("condemned")).isOne();
    }

    @Test
    @DisplayName("G72: when who deletes dies, another goes on after a minute; the first has no say any more")
    void leaseEnds() {
        announce();
        condemn();
        StoredDocument first = lease().orElseThrow();
        assertThat(lease()).isPresent();
        sql("UPDATE stored_documents SET leased_until = now() - interval '1 second' WHERE key = '" + first.key() + "'");
        StoredDocument again = lease().orElseThrow();
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.tries()).isEqualTo(2);
        DATABASE.run(entities -> new StoredDocuments(entities).failed(first, "too slow"));
        DATABASE.run(entities -> new StoredDocuments(entities).deleted(first));
        assertThat(count("condemned")).isEqualTo(2);
        DATABASE.run(entities -> new StoredDocuments(entities).deleted(again));
        assertThat(count("condemned")).isOne();
    }

    @Test
    @DisplayName("G72: what could not be deleted is tried again later, the reason beside it")
    void failed() {
        announce();
        condemn();
        StoredDocument document = lease().orElseThrow();
        assertThat(lease()).isPresent();
        DATABASE.run(entities -> new StoredDocuments(entities).failed(document, "no answer"));
        assertThat(lease()).as("not at once").isEmpty();
        assertThat(ask("SELECT last_error FROM stored_documents WHERE last_error IS NOT NULL"))
                .isEqualTo("no answer");
        sql("UPDATE stored_documents SET not_before = now() WHERE key = '" + document.key() + "'");
        assertThat(lease()).isPresent();
    }

    @Test
    @DisplayName("G72: of those who delete at once each gets another document")
    void race() {
        announce();
        condemn();
        List<Optional<StoredDocument>> leased = Race.of(4, i -> lease());
        assertThat(leased.stream().flatMap(Optional::stream).map(StoredDocument::key))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @DisplayName("G72: the database takes no key that could lead astray")
    @ValueSource(strings = {"../secrets", "/etc/passwd", "photos//1.jpg", "Photos/1.jpg", "photos/.hidden", ""})
    void keys(String key) {
        assertThatThrownBy(() -> DATABASE.run(entities -> new StoredDocuments(entities).announce(thing, List.of(key))))
                .hasStackTraceContaining("stored_documents_key_check");
    }

    @Test
    @DisplayName("G72: nothing is announced twice")
    void twice() {
        announce();
        assertThatThrownBy(this::announce).hasStackTraceContaining("stored_documents_pkey");
    }

    private void announce() {
        DATABASE.run(entities -> new StoredDocuments(entities).announce(thing, keys));
    }

    private void keep() {
        DATABASE.run(entities -> new StoredDocuments(entities).keep(thing));
    }

    private void condemn() {
        DATABASE.run(entities -> new StoredDocuments(entities).condemn(thing));
    }

    private static Optional<StoredDocument> lease() {
        return DATABASE.in(entities -> new StoredDocuments(entities).leaseNext());
    }

    private static void age(String interval) {
        sql("UPDATE stored_documents SET created_at = now() - interval '" + interval + "'");
    }

    private static String state() {
        return ask("SELECT DISTINCT state FROM stored_documents");
    }

    private static long count(String state) {
        return Long.parseLong(ask("SELECT count(*) FROM stored_documents WHERE state = '" + state + "'"));
    }

    private static String ask(String query) {
        return DATABASE.in(
                entities -> entities.createNativeQuery(query).getSingleResult().toString());
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
