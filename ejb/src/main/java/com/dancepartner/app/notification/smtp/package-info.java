/** The adapter to the mail server. */
@NullMarked
package com.dancepartner.app.notification.smtp;

import org.jspecify.annotations.NullMarked;
