/** Where documents lie: a port with an adapter for a folder and one for S3, and the sweeper behind them (G72). Writes CSV and PDF. */
@NullMarked
package com.dancepartner.app.document;

import org.jspecify.annotations.NullMarked;
