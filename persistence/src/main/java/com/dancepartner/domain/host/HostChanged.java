package com.dancepartner.domain.host;

import java.util.UUID;

/**
 * What searches or the public see of a host is another now; fired inside the transaction that changes it.
 *
 * @param profileId of the host profile
 */
public record HostChanged(UUID profileId) {}
