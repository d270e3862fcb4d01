/** Writing to each other: stored first, then shown on whichever node the other side sits (R401 to R407, G28). */
@NullMarked
package com.dancepartner.app.messaging;

import org.jspecify.annotations.NullMarked;
