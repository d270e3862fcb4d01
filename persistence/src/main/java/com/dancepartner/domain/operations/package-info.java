/** Runs of batch jobs, payout reports, and the time of demonstrations: what operators and finance look at. */
@NullMarked
package com.dancepartner.domain.operations;

import org.jspecify.annotations.NullMarked;
