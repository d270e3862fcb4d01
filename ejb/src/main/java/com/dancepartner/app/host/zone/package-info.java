/**
 * The time zone of a place (G09): by the shapes of Timeshape, read from its archive for each question, because all of them
 * in memory would take more than 200 MB.
 */
@NullMarked
package com.dancepartner.app.host.zone;

import org.jspecify.annotations.NullMarked;
