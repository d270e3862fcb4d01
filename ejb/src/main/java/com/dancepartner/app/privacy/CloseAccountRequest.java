package com.dancepartner.app.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password, once more: a token alone closes no account. */
public record CloseAccountRequest(@NotNull @Size(max = 128) String password) {}
