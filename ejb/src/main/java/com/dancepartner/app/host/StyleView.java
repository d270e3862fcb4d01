package com.dancepartner.app.host;

/** A style that a host dances. */
public record StyleView(String slug, String name, int skillLevel, String role) {}
