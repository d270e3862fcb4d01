package com.dancepartner.app.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of messages, newest first.
 *
 * @param nextBefore the {@code before} of the next page; absent on the last
 */
public record MessageList(List<MessageView> items, @Nullable String nextBefore) {}
