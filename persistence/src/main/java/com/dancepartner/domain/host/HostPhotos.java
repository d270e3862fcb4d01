package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The photos of all hosts, those of each in an order without gaps. Lock the profile before changing them: two changes at once
 * would take the same place. The database condemns the documents of a photo that is removed.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostPhotos {

    public static final int MOST = 10;

    @PersistenceContext
    EntityManager entities;

    public HostPhotos() {}

    public HostPhotos(EntityManager entities) {
        this.entities = entities;
    }

    /** In their order. */
    public List<HostPhoto> ofProfile(UUID hostProfileId) {
        return entities.createQuery(
                        "SELECT p FROM HostPhoto p WHERE p.hostProfileId = :host ORDER BY p.position", HostPhoto.class)
                .setParameter("host", hostProfileId)
                .getResultList();
    }

    public HostPhoto get(UUID id) {
        HostPhoto photo = entities.find(HostPhoto.class, id);
        if (photo == null) {
            throw BusinessException.notFound("photo", id);
        }
        return photo;
    }

    /** Whether everybody may see it: its host has gone live. What was taken away, or never was, nobody may. */
    public boolean isShown(UUID id) {
        return Rows.cell(entities.createNativeQuery("""
                                SELECT 1 FROM host_photos p
                                  JOIN host_profiles h ON h.id = p.host_profile_id AND h.status = 'complete'
                                  JOIN users u ON u.id = h.user_id AND u.is_active AND u.email_verified
                                 WHERE p.id = ?1
                                """).setParameter(1, id)).isPresent();
    }

    /** @throws BusinessException CONFLICT when the host has as many as there may be */
    public void requireRoom(UUID hostProfileId) {
        requireRoom(ofProfile(hostProfileId));
    }

    /**
     * Puts a photo behind all others of its host.
     *
     * @throws BusinessException CONFLICT when the host has as many as there may be
     */
    public void add(HostPhoto photo) {
        List<HostPhoto> before = ofProfile(photo.hostProfileId());
        requireRoom(before);
        photo.placeAt(before.size());
        entities.persist(photo);
        entities.flush();
    }

    /**
     * Takes a photo away; those behind it move up.
     *
     * @throws BusinessException NOT_FOUND when this host has no such photo
     */
    public void remove(UUID hostProfileId, UUID id) {
        List<HostPhoto> rest = new ArrayList<>(ofProfile(hostProfileId));
        HostPhoto photo = take(rest, id);
        entities.remove(photo);
        place(rest);
    }

    /**
     * Puts a photo at another place; those between move by one.
     *
     * @param position from 0
     * @throws BusinessException NOT_FOUND when this host has no such photo; VALIDATION_ERROR when there are not so many
     */
    public void move(UUID hostProfileId, UUID id, int position) {
        List<HostPhoto> order = new ArrayList<>(ofProfile(hostProfileId));
        HostPhoto photo = take(order, id);
        if (position < 0 || position > order.size()) {
            throw BusinessException.invalid("position", "position is from 0 to " + order.size());
        }
        order.add(position, photo);
        place(order);
    }

    private static HostPhoto take(List<HostPhoto> photos, UUID id) {
        HostPhoto photo = photos.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("photo", id));
        photos.remove(photo);
        return photo;
    }

    /** The database looks at the places when the transaction ends, so that they may change hands. */
    private void place(List<HostPhoto> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).placeAt(i);
        }
        entities.flush();
    }

    private static void requireRoom(List<HostPhoto> photos) {
        if (photos.size() >= MOST) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have " + MOST + " photos, the most there may be: remove one first");
        }
    }
}
