package com.dancepartner.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.app.document.folder.FolderStore;
import com.dancepartner.app.document.s3.S3Store;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class DocumentSettingsTest {

    @TempDir
    private Path folder;

    private final DocumentSettings settings = new DocumentSettings();
    private final DocumentStores stores = new DocumentStores();

    @BeforeEach
    void inject() {
        stores.settings = settings;
        settings.store = "folder";
        settings.folder = Optional.of(folder.resolve("documents").toString());
        settings.endpoint = Optional.of("https://s3.example.com:9000");
        settings.bucket = Optional.of("dance-partner");
        settings.region = Optional.of("eu-central-1");
        settings.accessKey = Optional.of("key");
        settings.secretKey = Optional.of("secret");
    }

    @Test
    @DisplayName("G72: by default documents lie in a folder, which is made when the application starts")
    void folder() {
        DocumentStart start = new DocumentStart();
        start.stores = stores;
        start.requireUsable();
        assertThat(folder.resolve("documents")).isEmptyDirectory();
        assertThat(stores.store()).isInstanceOf(FolderStore.class);
        stores.close(stores.store());
    }

    @Test
    @DisplayName("G72: by configuration they lie in a store that speaks S3")
    void s3() {
        settings.store = "s3";
        settings.folder = Optional.empty();
        stores.requireUsable();
        assertThat(settings.s3().endpoint()).isEqualTo(URI.create("https://s3.example.com:9000"));
        DocumentStore store = stores.store();
        assertThat(store).isInstanceOf(S3Store.class);
        stores.close(store);
    }

    @ParameterizedTest
    @DisplayName("G72: another kind of store stops the start")
    @ValueSource(strings = {"S3", "disk", " "})
    void unknownKind(String kind) {
        settings.store = kind;
        assertThatIllegalStateException()
                .isThrownBy(stores::requireUsable)
                .withMessage("DOCUMENT_STORE holds '" + kind + "': it is folder or s3, for example DOCUMENT_STORE=s3");
    }

    @ParameterizedTest
    @DisplayName("G72: a folder that is missing, blank, relative or no path stops the start, with an example")
    @ValueSource(strings = {"MISSING", " ", "documents", "./documents", "/tmp/\0"})
    void impossibleFolder(String value) {
        settings.folder = Optional.of(value).filter(given -> !given.equals("MISSING"));
        assertThatIllegalStateException()
                .isThrownBy(stores::requireUsable)
                .withMessageStartingWith("DOCUMENT_FOLDER ")
                .withMessageEndingWith(", for example DOCUMENT_FOLDER=/var/lib/dance-partner/documents");
    }

    @Test
    @DisplayName("G72: a folder that cannot be made stops the start")
    void folderThatIsAFile() throws Exception {
        settings.folder = Optional.of(Files.createFile(folder.resolve("file")).toString());
        assertThatExceptionOfType(DocumentStoreException.class).isThrownBy(stores::requireUsable);
    }

    @ParameterizedTest(name = "{0}={1}")
    @DisplayName("G72: what S3 needs and is missing or malformed stops the start, with its name and an example")
    @CsvSource({
        "DOCUMENT_S3_ENDPOINT,",
        "DOCUMENT_S3_ENDPOINT, s3.example.com",
        "DOCUMENT_S3_ENDPOINT, https://s3.example.com/bucket",
        "DOCUMENT_S3_BUCKET,",
        "DOCUMENT_S3_BUCKET, Dance_Partner",
        "DOCUMENT_S3_BUCKET, a",
        "DOCUMENT_S3_REGION,",
        "DOCUMENT_S3_REGION, EU Central",
        "DOCUMENT_S3_ACCESS_KEY,",
        "DOCUMENT_S3_SECRET_KEY,"
    })
    void impossibleS3(String variable, String value) {
        settings.store = "s3";
        put(variable, Optional.ofNullable(value));
        assertThatIllegalStateException()
                .isThrownBy(stores::requireUsable)
                .withMessageStartingWith(variable + " ")
                .withMessageContaining(", for example " + variable + "=");
    }

    private void put(String variable, Optional<String> value) {
        switch (variable) {
            case "DOCUMENT_S3_ENDPOINT" -> settings.endpoint = value;
            case "DOCUMENT_S3_BUCKET" -> settings.bucket = value;
            case "DOCUMENT_S3_REGION" -> settings.region = value;
            case "DOCUMENT_S3_ACCESS_KEY" -> settings.accessKey = value;
            default -> settings.secretKey = value;
        }
    }
}
