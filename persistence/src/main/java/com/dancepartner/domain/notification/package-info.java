/** The outbox: what people are to be told, written with the change that causes it and sent after (G53). */
@NullMarked
package com.dancepartner.domain.notification;

import org.jspecify.annotations.NullMarked;
