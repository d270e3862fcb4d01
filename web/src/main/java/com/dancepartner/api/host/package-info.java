/** Hosts over HTTP (R082 to R087, R099, R268 to R278, R285, G27, G42). */
@NullMarked
package com.dancepartner.api.host;

import org.jspecify.annotations.NullMarked;
