/** The caller's data over HTTP: export, and closing the account (G45). */
@NullMarked
package com.dancepartner.api.privacy;

import org.jspecify.annotations.NullMarked;
