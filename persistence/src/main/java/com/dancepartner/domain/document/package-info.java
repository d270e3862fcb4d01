/** What may lie in the document store, so that nothing there is ever forgotten (G72). */
@NullMarked
package com.dancepartner.domain.document;

import org.jspecify.annotations.NullMarked;
