/** What hosts earned and where it is: a list, a file for the year, a yearly statement (R100). */
@NullMarked
package com.dancepartner.app.earnings;

import org.jspecify.annotations.NullMarked;
