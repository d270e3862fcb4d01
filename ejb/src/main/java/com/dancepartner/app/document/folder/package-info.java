/** Documents as files in a folder (G72). */
@NullMarked
package com.dancepartner.app.document.folder;

import org.jspecify.annotations.NullMarked;
