/** Integer minor units with their ISO 4217 currency, and the one rounding rule: half up (G15, G16). */
@NullMarked
package com.dancepartner.domain.money;

import org.jspecify.annotations.NullMarked;
