/** What operators and finance ask for: job runs and payout reports. */
@NullMarked
package com.dancepartner.app.operations;

import org.jspecify.annotations.NullMarked;
