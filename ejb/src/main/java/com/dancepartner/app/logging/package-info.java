/** What every log line of ours carries: the request and the user it belongs to, and never a secret. */
@NullMarked
package com.dancepartner.app.logging;

import org.jspecify.annotations.NullMarked;
