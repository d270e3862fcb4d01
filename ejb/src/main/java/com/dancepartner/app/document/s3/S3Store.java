package com.dancepartner.app.document.s3;

import com.dancepartner.app.document.DocumentKeys;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** An object for each document, in one bucket of a store that speaks S3: Amazon's or any other. */
public final class S3Store implements DocumentStore, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(4);
    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** With all repetitions: who waits for a photo is not to wait longer. */
    private static final Duration CALL = Duration.ofSeconds(10);

    private final S3Settings settings;
    private final S3Client client;

    public S3Store(S3Settings settings) {
        this(settings, CALL);
    }

    /** @param patience with a whole call */
    S3Store(S3Settings settings, Duration patience) {
        this.settings = settings;
        this.client = client(settings, patience);
    }

    /** The bucket goes into the path, and checksums only where S3 asks for them: not all stores know more. */
    private static S3Client client(S3Settings settings, Duration patience) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ)
                        .build())
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(patience))
                .build();
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        String checked = DocumentKeys.require(key);
        called(
                "stored",
                checked,
                () -> client.putObject(
                        request ->
                                request.bucket(settings.bucket()).key(checked).contentType(contentType),
                        RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> find(String key) {
        String checked = DocumentKeys.require(key);
        return called("read", checked, () -> {
            try {
                return Optional.of(client.getObjectAsBytes(
                                request -> request.bucket(settings.bucket()).key(checked))
                        .asByteArray());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(String key) {
        String checked = DocumentKeys.require(key);
        called(
                "deleted",
                checked,
                () -> client.deleteObject(
                        request -> request.bucket(settings.bucket()).key(checked)));
    }

    private <T> T called(String done, String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new DocumentStoreException(key + " cannot be " + done + " in " + settings, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
