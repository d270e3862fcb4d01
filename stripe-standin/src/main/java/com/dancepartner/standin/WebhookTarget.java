package com.dancepartner.standin;

import java.net.URI;

/**
 * Where events are delivered.
 *
 * @param url the receiver's address
 * @param secret the signing secret, {@code whsec_…}
 */
public record WebhookTarget(URI url, String secret) {}
