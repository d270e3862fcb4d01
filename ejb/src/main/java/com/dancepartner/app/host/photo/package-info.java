/** Photos of hosts: taken in, made anew without anything that came with them, stored and delivered (G72, R290). */
@NullMarked
package com.dancepartner.app.host.photo;

import org.jspecify.annotations.NullMarked;
