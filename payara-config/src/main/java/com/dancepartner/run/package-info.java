/** Starts everything on one machine: database, stand-ins, server, nodes; for developers, demonstrations and tests. */
@NullMarked
package com.dancepartner.run;

import org.jspecify.annotations.NullMarked;
