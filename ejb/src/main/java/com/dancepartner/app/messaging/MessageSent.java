package com.dancepartner.app.messaging;

/** A message was stored; it is fanned out once its transaction has succeeded. */
record MessageSent(MessageView message) {}
