package com.dancepartner.app.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every document store does, wherever it keeps its documents. */
public abstract class DocumentStoreContract {

    private static final String JPEG = "image/jpeg";

    private final String key = "photos/" + UUID.randomUUID() + "/large.jpg";

    /** The store under test, which may hold documents of other tests. */
    protected abstract DocumentStore store();

    @Test
    @DisplayName("G72: what was stored is found, to the byte")
    void found() {
        byte[] every = new byte[256];
        IntStream.range(0, every.length).forEach(i -> every[i] = (byte) i);
        store().put(key, every, JPEG);
        assertThat(store().find(key)).hasValue(every);
    }

    @Test
    @DisplayName("G72: a document of some megabytes is found whole, and an empty one is one, too")
    void sizes() {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 7);
        store().put(key, large, JPEG);
        assertThat(store().find(key)).hasValue(large);
        store().put(key, new byte[0], JPEG);
        assertThat(store().find(key)).hasValue(new byte[0]);
    }

    @Test
    @DisplayName("G72: what nobody stored is not there")
    void missing() {
        assertThat(store().find(key)).isEmpty();
    }

    @Test
    @DisplayName("G72: the latest with a key takes the place of the one before")
    void replaced() {
        store().put(key, "a longer one that was first".getBytes(UTF_8), JPEG);
        store().put(key, "second".getBytes(UTF_8), JPEG);
        assertThat(store().find(key)).hasValue("second".getBytes(UTF_8));
    }

    @Test
    @DisplayName("G72: a deleted document is gone; deleting it again, or what never was, is no fault")
    void deleted() {
        store().put(key, new byte[] {1}, JPEG);
        store().delete(key);
        assertThat(store().find(key)).isEmpty();
        store().delete(key);
        store().delete("photos/" + UUID.randomUUID() + "/thumb.jpg");
    }

    @Test
    @DisplayName("G72: documents with keys alike do not get in each other's way")
    void neighbours() {
        String sibling = key.replace("large", "medium");
        store().put(key, new byte[] {1}, JPEG);
        store().put(sibling, new byte[] {2}, JPEG);
        store().delete(key);
        assertThat(store().find(sibling)).hasValue(new byte[] {2});
    }

    @ParameterizedTest
    @DisplayName("G72: a key that is none of ours reaches no store: it could lead anywhere")
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../secrets",
                "photos/../../secrets",
                "photos//large.jpg",
                "photos/.hidden",
                "photos/large.jpg/",
                "photos/a..jpg",
                "Photos/large.jpg",
                "photos/lärge.jpg",
                "photos/large.jpg\n",
                "photos\\large.jpg",
                "photos/large.jpg?acl",
                "photos/%2e%2e/large.jpg",
                "photos/a\0.jpg"
            })
    void foreignKeys(String foreign) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().find(foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> store().put(foreign, new byte[0], JPEG));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(foreign));
    }

    @Test
    @DisplayName("G72: no key is longer than 200 characters")
    void longKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().find("a".repeat(201)));
        assertThat(store().find("a".repeat(200))).isEmpty();
    }
}
