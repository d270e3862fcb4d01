/** A world to look at: real cities, hosts placed by population, past sessions and reviews; the same from the same seed. */
@NullMarked
package com.dancepartner.demo;

import org.jspecify.annotations.NullMarked;
