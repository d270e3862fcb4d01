/**
 * Worlds to measure and to show with: hosts in real cities by population, as many as wanted, the same from the same seed
 * (R282, G49). Written by COPY.
 */
@NullMarked
package com.dancepartner.world;

import org.jspecify.annotations.NullMarked;
