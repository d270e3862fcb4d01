/** Jobs over HTTP for finance and operators, and what must run when the application starts. */
@NullMarked
package com.dancepartner.api.operations;

import org.jspecify.annotations.NullMarked;
