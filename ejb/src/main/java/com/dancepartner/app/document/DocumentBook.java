package com.dancepartner.app.document;

import com.dancepartner.domain.document.StoredDocument;
import com.dancepartner.domain.document.StoredDocuments;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The transactions of the list of stored documents that are not part of another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DocumentBook {

    @Inject
    StoredDocuments documents;

    public void announce(UUID belongsTo, Collection<String> keys) {
        documents.announce(belongsTo, keys);
    }

    public void condemn(UUID belongsTo) {
        documents.condemn(belongsTo);
    }

    public Optional<StoredDocument> leaseNext() {
        return documents.leaseNext();
    }

    public void deleted(StoredDocument leased) {
        documents.deleted(leased);
    }

    public void failed(StoredDocument leased, String error) {
        documents.failed(leased, error);
    }
}
