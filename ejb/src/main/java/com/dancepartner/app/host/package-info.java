/** Becoming a host, describing what is offered, being vetted, being seen (R263 to R278, R285, R286, G08, G09, G22, G41, G42, G62). */
@NullMarked
package com.dancepartner.app.host;

import org.jspecify.annotations.NullMarked;
