/** Finding a host who can be booked: by place, wishes, words, and free time (R084, R085, R259 to R283, G25, G41, G61). */
@NullMarked
package com.dancepartner.domain.discovery;

import org.jspecify.annotations.NullMarked;
