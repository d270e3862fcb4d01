/** Our books against Stripe's, object by object: what differs, why, and what finance does about it (R356, R361, G05). */
@NullMarked
package com.dancepartner.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
