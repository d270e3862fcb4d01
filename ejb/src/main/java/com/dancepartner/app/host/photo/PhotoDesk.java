package com.dancepartner.app.host.photo;

import com.dancepartner.app.document.DocumentBook;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostPhoto;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Photos of hosts, from the upload to the eye. Develops and stores outside of any transaction: a photo is announced in one,
 * hung up in the next. What dies between is swept away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhotoDesk {

    private static final Logger LOG = System.getLogger(PhotoDesk.class.getName());

    @Inject
    PhotoBook book;

    @Inject
    Darkroom darkroom;

    @Inject
    DocumentBook documents;

    @Inject
    DocumentStore store;

    /**
     * Takes in a photo, behind those that the host has.
     *
     * @throws BusinessException VALIDATION_ERROR for the field photo; CONFLICT when there are as many as there may be;
     *     SERVICE_UNAVAILABLE when too many are sent at once, or the store does not answer
     */
    public PhotoView upload(UUID userId, InputStream sent) {
        book.requireRoom(userId);
        PhotoPrints prints = darkroom.develop(sent);
        UUID photoId = HostPhoto.nextId();
        documents.announce(photoId, Rendition.keys(photoId));
        try {
            prints.files()
                    .forEach((rendition, file) -> store.put(rendition.key(photoId), file, Rendition.CONTENT_TYPE));
            return book.add(userId, photoId, prints);
        } catch (DocumentStoreException e) {
            documents.condemn(photoId);
            throw unavailable(e);
        } catch (RuntimeException e) {
            documents.condemn(photoId);
            throw e;
        }
    }

    public PhotoList list(UUID userId) {
        return book.list(userId);
    }

    public void remove(UUID userId, UUID photoId) {
        book.remove(userId, photoId);
    }

    public PhotoList move(UUID userId, UUID photoId, PhotoPosition to) {
        return book.move(userId, photoId, to.position());
    }

    /**
     * A photo as this caller may see it: that of a host who is shown, or the caller's own.
     *
     * @param callerId null when nobody is signed in
     * @throws BusinessException NOT_FOUND
     */
    public PhotoFile find(UUID photoId, String rendition, @Nullable UUID callerId) {
        String key = Rendition.of(rendition).key(photoId);
        return new PhotoFile(key, book.isForEverybody(photoId, callerId));
    }

    /** @throws BusinessException NOT_FOUND when it was removed meanwhile; SERVICE_UNAVAILABLE */
    public byte[] read(PhotoFile file) {
        try {
            return store.find(file.key()).orElseThrow(() -> BusinessException.notFound("document", file.key()));
        } catch (DocumentStoreException e) {
            throw unavailable(e);
        }
    }

    private static BusinessException unavailable(DocumentStoreException e) {
        LOG.log(Level.WARNING, "The document store failed", e);
        return new BusinessException(ErrorCode.SERVICE_UNAVAILABLE, "Photos cannot be stored or read now: try again");
    }
}
