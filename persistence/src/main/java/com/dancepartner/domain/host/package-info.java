/** Host profiles, what they lack to be booked, dance styles, languages (R241 to R278, R285, R286, G08, G22, G41, G42, G60, G62). */
@NullMarked
package com.dancepartner.domain.host;

import org.jspecify.annotations.NullMarked;
