package com.dancepartner.app.identity;

import java.util.List;
import java.util.UUID;

/** What a sign-in is checked against. Never leaves the server. */
public record Credentials(UUID userId, String passwordHash, boolean active, List<String> roles) {}
