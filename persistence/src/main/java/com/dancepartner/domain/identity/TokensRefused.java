package com.dancepartner.domain.identity;

import java.util.List;
import java.util.UUID;

/**
 * Access tokens that are to be refused from now on, though they have not expired.
 *
 * @param deviceIds the sign-ins they belong to
 * @param tokenIds their ids (jti)
 */
public record TokensRefused(List<UUID> deviceIds, List<UUID> tokenIds) {}
