/** How often one may ask, and how often guess: rate limits (R073, G47) and lockouts (G24), shared by all nodes. */
@NullMarked
package com.dancepartner.app.limit;

import org.jspecify.annotations.NullMarked;
