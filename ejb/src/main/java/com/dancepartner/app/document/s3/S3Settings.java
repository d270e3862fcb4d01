package com.dancepartner.app.document.s3;

import java.net.URI;

/**
 * Where a store is that speaks S3, and how to sign in there.
 *
 * @param endpoint of the store, without the bucket
 * @param bucket which must be there already
 * @param region as the store calls it; many that are not Amazon's take any
 */
public record S3Settings(URI endpoint, String bucket, String region, String accessKey, String secretKey) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint;
    }
}
