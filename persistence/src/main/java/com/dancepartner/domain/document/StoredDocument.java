package com.dancepartner.domain.document;

/**
 * A document that is ours to delete.
 *
 * @param key under which the store has it
 * @param token of the lease; a later lease has a higher one
 * @param tries how often it was tried, this time included
 */
public record StoredDocument(String key, long token, int tries) {}
