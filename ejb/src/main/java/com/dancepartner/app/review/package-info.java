/** Reviews of completed sessions (R444, R445). */
@NullMarked
package com.dancepartner.app.review;

import org.jspecify.annotations.NullMarked;
