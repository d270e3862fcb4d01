/** Accounts over HTTP (R076 to R081). */
@NullMarked
package com.dancepartner.api.identity;

import org.jspecify.annotations.NullMarked;
