/** Claims runs of batch jobs, executes them through Jakarta Batch, and takes over those of nodes that died. */
@NullMarked
package com.dancepartner.batch;

import org.jspecify.annotations.NullMarked;
