/** The trail of what staff and owners do to accounts (G07, G45). Open to all features. */
@NullMarked
package com.dancepartner.domain.audit;

import org.jspecify.annotations.NullMarked;
