package com.dancepartner.app.identity;

import java.util.List;
import java.util.UUID;

/**
 * A member of staff who showed the password.
 *
 * @param secondFactor whether the second factor was shown as well; without one, the console lets staff do nothing but set
 *     it up
 * @param stamp changes with the password, the second factor, and when the account is signed out everywhere: a session
 *     with another stamp is over
 */
public record StaffIdentity(UUID userId, List<String> roles, boolean secondFactor, String stamp) {}
