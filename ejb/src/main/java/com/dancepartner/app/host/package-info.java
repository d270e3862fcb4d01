/** Becoming a host, being found, being payable (R263 to R289, R331 to R334). */
@NullMarked
package com.dancepartner.app.host;

import org.jspecify.annotations.NullMarked;
