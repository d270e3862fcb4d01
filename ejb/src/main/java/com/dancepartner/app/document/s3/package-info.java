/** Documents in a store that speaks S3 (G72). */
@NullMarked
package com.dancepartner.app.document.s3;

import org.jspecify.annotations.NullMarked;
