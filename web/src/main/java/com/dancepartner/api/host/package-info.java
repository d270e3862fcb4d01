/** Hosts over HTTP (R082 to R087, R099). */
@NullMarked
package com.dancepartner.api.host;

import org.jspecify.annotations.NullMarked;
