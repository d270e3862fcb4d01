package com.dancepartner.launcher;

/** Payara could not be prepared, started or asked; the message says what to do or shows the lines of its log that matter. */
public class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error whose message is all there is to say. */
    public LauncherException(String message) {
        super(message);
    }

    /** An error caused by another. */
    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
