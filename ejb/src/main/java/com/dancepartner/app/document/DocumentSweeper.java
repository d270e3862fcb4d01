package com.dancepartner.app.document;

import com.dancepartner.domain.document.StoredDocument;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;

/** Deletes what nobody needs from the document store, outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentSweeper {

    private static final Logger LOG = System.getLogger(DocumentSweeper.class.getName());

    @Inject
    DocumentBook book;

    @Inject
    DocumentStore store;

    /** Deletes the next document that is condemned, or was never kept. @return whether there was one */
    public boolean sweepOne() {
        Optional<StoredDocument> next = book.leaseNext();
        next.ifPresent(this::sweep);
        return next.isPresent();
    }

    private void sweep(StoredDocument document) {
        try {
            store.delete(document.key());
            book.deleted(document);
        } catch (DocumentStoreException e) {
            LOG.log(Level.WARNING, "A document was not deleted, to be tried again: {0}", e.getMessage());
            book.failed(document, Objects.requireNonNullElse(e.getMessage(), "document store unreachable"));
        }
    }
}
