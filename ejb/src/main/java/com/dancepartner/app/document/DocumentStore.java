package com.dancepartner.app.document;

import java.util.Optional;

/**
 * Keeps documents by their keys. Never called inside a transaction; what is stored is listed in
 * {@link com.dancepartner.domain.document.StoredDocuments}.
 *
 * <p>A key is made of small letters, digits and hyphens, in parts with / between, and may end with a dot and an ending:
 * {@code photos/0198/large.jpg}. Another one is an IllegalArgumentException: keys are ours, never a caller's.
 */
public interface DocumentStore {

    /**
     * Stores a document whole or not at all; one with the same key is replaced.
     *
     * @param contentType what it is, for those who look at it where it lies
     * @throws DocumentStoreException when it could not be stored; perhaps it was
     */
    void put(String key, byte[] content, String contentType);

    /** @throws DocumentStoreException when it cannot be told whether there is one */
    Optional<byte[]> find(String key);

    /**
     * Deletes a document; one that is not there is deleted already.
     *
     * @throws DocumentStoreException when it could not be deleted; perhaps it was
     */
    void delete(String key);
}
