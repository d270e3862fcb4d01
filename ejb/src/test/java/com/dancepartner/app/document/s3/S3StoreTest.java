package com.dancepartner.app.document.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreContract;
import com.dancepartner.app.document.DocumentStoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class S3StoreTest extends DocumentStoreContract {

    private static final S3StandIn SERVER = new S3StandIn();
    private static final String KEY = "photos/1/large.jpg";

    private static S3Store store;

    @BeforeAll
    static void connect() throws Exception {
        SERVER.start();
        store = store(SERVER.endpoint(), S3StandIn.BUCKET, S3StandIn.SECRET_KEY);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
        SERVER.stop();
    }

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Test
    @DisplayName("G72: the store is told what a document is")
    void contentType() {
        store.put(KEY, new byte[] {1}, "image/jpeg");
        assertThat(SERVER.contentType(KEY)).isEqualTo("image/jpeg");
    }

    @Test
    @DisplayName("G72: requests are signed: with another secret nothing is let in, and the secret is not told")
    void wrongSecret() {
        try (S3Store stranger = store(SERVER.endpoint(), S3StandIn.BUCKET, "another-secret")) {
            assertFails(() -> stranger.put(KEY, new byte[] {1}, "image/jpeg"));
            assertFails(() -> stranger.find(KEY));
            assertFails(() -> stranger.delete(KEY));
        }
    }

    @Test
    @DisplayName("G72: a bucket that is not there is a fault, and not a document that is not there")
    void wrongBucket() {
        try (S3Store lost = store(SERVER.endpoint(), "elsewhere", S3StandIn.SECRET_KEY)) {
            assertThatExceptionOfType(DocumentStoreException.class).isThrownBy(() -> lost.find(KEY));
        }
    }

    @Test
    @DisplayName("G72: a store that does not answer is not waited for")
    void silent() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3Store waiting = new S3Store(
                        settings(
                                URI.create("http://127.0.0.1:" + mute.getLocalPort()),
                                S3StandIn.BUCKET,
                                S3StandIn.SECRET_KEY),
                        Duration.ofMillis(500))) {
            long began = System.nanoTime();
            assertThatExceptionOfType(DocumentStoreException.class).isThrownBy(() -> waiting.find(KEY));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    @DisplayName("G72: the settings do not tell the secret when they are written somewhere")
    void secrets() {
        assertThat(settings(SERVER.endpoint(), S3StandIn.BUCKET, "another-secret"))
                .asString()
                .contains(S3StandIn.BUCKET)
                .doesNotContain("another-secret");
    }

    private static void assertFails(Runnable work) {
        assertThatExceptionOfType(DocumentStoreException.class)
                .isThrownBy(work::run)
                .withCauseInstanceOf(SdkException.class)
                .withMessageContaining(S3StandIn.BUCKET)
                .withMessageNotContaining("another-secret");
    }

    private static S3Store store(URI endpoint, String bucket, String secret) {
        return new S3Store(settings(endpoint, bucket, secret));
    }

    private static S3Settings settings(URI endpoint, String bucket, String secret) {
        return new S3Settings(endpoint, bucket, "eu-central-1", S3StandIn.ACCESS_KEY, secret);
    }
}
