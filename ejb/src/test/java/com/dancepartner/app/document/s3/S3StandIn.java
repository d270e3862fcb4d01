package com.dancepartner.app.document.s3;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** A server that speaks S3, with one bucket in memory, and lets in who signs with its keys only. */
final class S3StandIn {

    static final String BUCKET = "documents";
    static final String ACCESS_KEY = "stand-in";
    static final String SECRET_KEY = "secret-of-the-stand-in";

    private final BlobStoreContext memory =
            ContextBuilder.newBuilder(new TransientApiMetadata()).build(BlobStoreContext.class);
    private final S3Proxy server = S3Proxy.builder()
            .blobStore(memory.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .build();

    void start() throws Exception {
        memory.getBlobStore().createContainerInLocation(null, BUCKET);
        server.start();
    }

    void stop() throws Exception {
        server.stop();
        memory.close();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** What it was told that the document with this key is. */
    String contentType(String key) {
        return memory.getBlobStore()
                .blobMetadata(BUCKET, key)
                .getContentMetadata()
                .getContentType();
    }
}
