/** What the nodes tell each other: the only place that knows the data grid. */
@NullMarked
package com.dancepartner.app.cluster;

import org.jspecify.annotations.NullMarked;
