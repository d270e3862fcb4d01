/** What can be wrong with a request, in the words of the API (R524 to R532, G59). */
@NullMarked
package com.dancepartner.domain.error;

import org.jspecify.annotations.NullMarked;
