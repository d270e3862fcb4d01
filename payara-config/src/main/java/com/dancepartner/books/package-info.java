/** The operators' check of the invariants of money, {@code ./mvnw -Pbooks}: the database beside Stripe's side (R504). */
@NullMarked
package com.dancepartner.books;

import org.jspecify.annotations.NullMarked;
