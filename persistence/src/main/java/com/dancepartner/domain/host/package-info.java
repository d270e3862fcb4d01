/** Host profiles, dance styles, and finding a host near a place (R241 to R289, G08, G22). */
@NullMarked
package com.dancepartner.domain.host;

import org.jspecify.annotations.NullMarked;
