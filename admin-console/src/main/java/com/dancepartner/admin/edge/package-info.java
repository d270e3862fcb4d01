/** What the console says to browsers on every answer, and which methods it takes. */
@NullMarked
package com.dancepartner.admin.edge;

import org.jspecify.annotations.NullMarked;
