/**
 * Starts and stops Payara: {@link com.dancepartner.launcher.PayaraServer} for the whole product as an EAR,
 * {@link com.dancepartner.launcher.PayaraMicro} for elastic nodes that join its data grid. Both get the same settings from
 * the boot command files in {@code /boot}.
 */
@NullMarked
package com.dancepartner.launcher;

import org.jspecify.annotations.NullMarked;
