/** What clients say of their sessions (R437 to R446); the host's average is a database trigger's work (R066). */
@NullMarked
package com.dancepartner.domain.review;

import org.jspecify.annotations.NullMarked;
