/**
 * What the API does before anything of it is asked, and on every answer: security headers, foreign origins, methods, the size
 * and the shape of bodies (R071, R524 to R532, G59).
 */
@NullMarked
package com.dancepartner.api.edge;

import org.jspecify.annotations.NullMarked;
