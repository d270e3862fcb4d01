/** What is held about a person: exporting it, closing the account, erasing it after the time of grace (G45). */
@NullMarked
package com.dancepartner.app.privacy;

import org.jspecify.annotations.NullMarked;
