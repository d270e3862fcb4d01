/** The admin console: Faces pages for staff. */
@NullMarked
package com.dancepartner.admin;

import org.jspecify.annotations.NullMarked;
