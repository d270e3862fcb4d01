/** Conversations over HTTP and WebSocket (R095 to R097, R103). */
@NullMarked
package com.dancepartner.api.messaging;

import org.jspecify.annotations.NullMarked;
