/** Telling people: written to the outbox with the change, sent by mail after it (R421 to R423, G53). */
@NullMarked
package com.dancepartner.app.notification;

import org.jspecify.annotations.NullMarked;
