/** How our types are kept in columns. */
@NullMarked
package com.dancepartner.domain.jpa;

import org.jspecify.annotations.NullMarked;
