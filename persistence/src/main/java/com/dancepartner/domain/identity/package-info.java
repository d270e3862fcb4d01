/** Accounts, their roles and their refresh tokens (R131 to R202). */
@NullMarked
package com.dancepartner.domain.identity;

import org.jspecify.annotations.NullMarked;
