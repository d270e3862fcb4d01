package com.dancepartner.app.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A calendar to be fetched again and again.
 *
 * @param url where it is, https or webcal; often a secret, and never told again
 */
public record SubscribeRequest(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 2000) String url) {

    /** Not the address: it would land in logs. */
    @Override
    public String toString() {
        return "SubscribeRequest[" + name + "]";
    }
}
