/** The jobs that write reminders and review requests to the outbox. */
@NullMarked
package com.dancepartner.batch.notification;

import org.jspecify.annotations.NullMarked;
