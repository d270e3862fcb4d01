/**
 * Measures the running product on this machine and says whether goals are met: logins as a share of the bare Argon2 loop,
 * searches beside a storm of logins (R484), answers that must not tell by their time whether an account exists (G23);
 * searches as a share of the bare database, their growth with the number of hosts, and pages from the cache (R282, G49);
 * bookings as a share of the bare guarded insert, and races for one hour, of which one client wins (R340, G39, G40).
 */
@NullMarked
package com.dancepartner.bench;

import org.jspecify.annotations.NullMarked;
