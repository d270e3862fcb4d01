/** The API's frame: errors, roles, JSON, logging, documents. Features are in sub-packages. */
@NullMarked
package com.dancepartner.api;

import org.jspecify.annotations.NullMarked;
