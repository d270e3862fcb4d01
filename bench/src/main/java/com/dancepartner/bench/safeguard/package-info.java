/**
 * Takes safeguards of money away, one at a time and on a copy of the sources, and looks whether the test that watches over
 * each notices: {@code ./mvnw -Pbench -Dbench=safeguards} (G51, G52, R340).
 */
@NullMarked
package com.dancepartner.bench.safeguard;

import org.jspecify.annotations.NullMarked;
