/** What operators see of the API: request ids, request lines, health. */
@NullMarked
package com.dancepartner.api.observe;

import org.jspecify.annotations.NullMarked;
