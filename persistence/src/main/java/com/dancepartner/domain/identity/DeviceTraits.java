package com.dancepartner.domain.identity;

/**
 * How a device shows itself at sign-in.
 *
 * @param name what its owner reads in the list of devices
 * @param fingerprint tells a known device from a new one
 * @param address client address
 */
public record DeviceTraits(String name, String fingerprint, String address) {}
