/** Finding a host: what callers ask and what they are shown (R084, R085, R264, R279 to R283, G25, G61). */
@NullMarked
package com.dancepartner.app.discovery;

import org.jspecify.annotations.NullMarked;
