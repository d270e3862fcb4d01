/**
 * Who may use the console: signing in with a second factor, setting one up, and the accounts of everybody (G07, G18, G24,
 * R139).
 */
@NullMarked
package com.dancepartner.admin.identity;

import org.jspecify.annotations.NullMarked;
