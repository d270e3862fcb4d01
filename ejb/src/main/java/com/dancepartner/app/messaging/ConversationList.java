package com.dancepartner.app.messaging;

import java.util.List;

/** The caller's conversations, latest message first. */
public record ConversationList(List<ConversationView> items) {}
