package com.dancepartner.app.host.photo;

import com.dancepartner.domain.document.StoredDocuments;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostPhoto;
import com.dancepartner.domain.host.HostPhotos;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions behind photos. Changes lock the profile first, so that two at once find different places. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PhotoBook {

    @Inject
    HostProfiles profiles;

    @Inject
    HostPhotos photos;

    @Inject
    StoredDocuments documents;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    public PhotoList list(UUID userId) {
        return viewed(profiles.ofUser(userId));
    }

    /** @throws BusinessException FORBIDDEN for who is no host, CONFLICT when there are as many as there may be */
    public void requireRoom(UUID userId) {
        photos.requireRoom(profiles.ofUser(userId).id());
    }

    /** Hangs up a photo whose renditions are stored. */
    public PhotoView add(UUID userId, UUID photoId, PhotoPrints prints) {
        HostProfile profile = locked(userId);
        HostPhoto photo = new HostPhoto(photoId, profile.id(), prints.width(), prints.height(), clock.instant());
        photos.add(photo);
        documents.keep(photoId);
        changes.fire(new HostChanged(profile.id()));
        return PhotoView.of(photo);
    }

    /** The database condemns its documents in the same moment. */
    public void remove(UUID userId, UUID photoId) {
        HostProfile profile = locked(userId);
        photos.remove(profile.id(), photoId);
        changes.fire(new HostChanged(profile.id()));
    }

    public PhotoList move(UUID userId, UUID photoId, int position) {
        HostProfile profile = locked(userId);
        photos.move(profile.id(), photoId, position);
        changes.fire(new HostChanged(profile.id()));
        return viewed(profile);
    }

    /**
     * @param callerId null when nobody is signed in
     * @return whether everybody may see it, and not its host alone
     * @throws BusinessException NOT_FOUND alike for a photo that is not there and one that may not be seen
     */
    public boolean isForEverybody(UUID photoId, @Nullable UUID callerId) {
        boolean forEverybody = photos.isShown(photoId);
        if (!forEverybody && !ownerOf(photoId).equals(callerId)) {
            throw BusinessException.notFound("photo", photoId);
        }
        return forEverybody;
    }

    private UUID ownerOf(UUID photoId) {
        return profiles.get(photos.get(photoId).hostProfileId()).userId();
    }

    private HostProfile locked(UUID userId) {
        return profiles.getForUpdate(profiles.ofUser(userId).id());
    }

    private PhotoList viewed(HostProfile profile) {
        return new PhotoList(
                photos.ofProfile(profile.id()).stream().map(PhotoView::of).toList());
    }
}
