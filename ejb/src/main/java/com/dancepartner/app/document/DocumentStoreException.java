package com.dancepartner.app.document;

/** The document store did not do what it was asked to; it may do so later. */
public class DocumentStoreException extends RuntimeException {

    public DocumentStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
