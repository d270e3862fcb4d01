/** The admin console: Faces pages for staff; here, what all of them use. */
@NullMarked
package com.dancepartner.admin;

import org.jspecify.annotations.NullMarked;
