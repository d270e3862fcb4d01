/** Running jobs and watching them. */
@NullMarked
package com.dancepartner.admin.operations;

import org.jspecify.annotations.NullMarked;
