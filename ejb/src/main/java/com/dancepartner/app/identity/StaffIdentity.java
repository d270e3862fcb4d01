package com.dancepartner.app.identity;

import java.util.List;
import java.util.UUID;

/**
 * A member of staff who showed the password.
 *
 * @param secondFactor whether the second factor was shown as well; without one, the console lets staff do nothing but set
 *     it up
 */
public record StaffIdentity(UUID userId, List<String> roles, boolean secondFactor) {}
