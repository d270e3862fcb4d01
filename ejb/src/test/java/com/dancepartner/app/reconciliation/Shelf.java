package com.dancepartner.app.reconciliation;

import com.dancepartner.app.document.DocumentStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A document store in memory. */
final class Shelf implements DocumentStore {

    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

    @Override
    public void put(String key, byte[] content, String contentType) {
        documents.put(key, content);
    }

    @Override
    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    @Override
    public void delete(String key) {
        documents.remove(key);
    }
}
