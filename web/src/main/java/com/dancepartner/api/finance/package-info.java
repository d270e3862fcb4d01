/** Where finance proves the books: differences from Stripe, comparisons and their reports, the trial balance (R356, R361). */
@NullMarked
package com.dancepartner.api.finance;

import org.jspecify.annotations.NullMarked;
