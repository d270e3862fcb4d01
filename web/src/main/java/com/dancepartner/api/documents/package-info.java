/** The API's own description. */
@NullMarked
package com.dancepartner.api.documents;

import org.jspecify.annotations.NullMarked;
