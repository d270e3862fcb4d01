/** Becoming a host, describing what is offered, being found (R263 to R289, G08, G22). */
@NullMarked
package com.dancepartner.app.host;

import org.jspecify.annotations.NullMarked;
