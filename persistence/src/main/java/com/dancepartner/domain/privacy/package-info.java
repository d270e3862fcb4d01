/** What is held about a person: all of it in one export, what keeps an account open, and what erasing leaves (G45). */
@NullMarked
package com.dancepartner.domain.privacy;

import org.jspecify.annotations.NullMarked;
