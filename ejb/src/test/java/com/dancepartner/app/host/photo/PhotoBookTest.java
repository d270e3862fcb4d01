package com.dancepartner.app.host.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.document.StoredDocuments;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostPhoto;
import com.dancepartner.domain.host.HostPhotos;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class PhotoBookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID HOST = UUID.randomUUID();
    private static final UUID PHOTO = UUID.randomUUID();
    private static final PhotoPrints PRINTS = new PhotoPrints(1600, 1200, Map.of());

    private final HostProfile profile = HostProfile.draft(HOST, NOW);
    private final HostPhoto photo = new HostPhoto(PHOTO, profile.id(), 1600, 1200, NOW);
    private final HostProfiles profiles = mock();
    private final HostPhotos photos = mock();
    private final StoredDocuments documents = mock();
    private final Event<HostChanged> changes = mock();
    private final PhotoBook book = new PhotoBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.profiles = profiles;
        book.photos = photos;
        book.documents = documents;
        book.changes = changes;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(profiles.ofUser(HOST)).thenReturn(profile);
        when(profiles.get(profile.id())).thenReturn(profile);
        when(profiles.getForUpdate(profile.id())).thenReturn(profile);
        when(photos.get(PHOTO)).thenReturn(photo);
        when(photos.ofProfile(profile.id())).thenReturn(List.of(photo));
    }

    @Test
    @DisplayName("G72: the profile is locked, the photo hung up, its documents kept, and the change told")
    void add() {
        PhotoView view = book.add(HOST, PHOTO, PRINTS);
        InOrder order = inOrder(profiles, photos, documents, changes);
        order.verify(profiles).getForUpdate(profile.id());
        order.verify(photos).add(photo);
        order.verify(documents).keep(PHOTO);
        order.verify(changes).fire(new HostChanged(profile.id()));
        assertThat(view)
                .isEqualTo(new PhotoView(
                        PHOTO,
                        0,
                        1600,
                        1200,
                        "/api/v1/photos/" + PHOTO + "/large.jpg",
                        "/api/v1/photos/" + PHOTO + "/medium.jpg",
                        "/api/v1/photos/" + PHOTO + "/thumb.jpg"));
    }

    @Test
    @DisplayName("G72: taking away and moving lock the profile, too, and tell the change")
    void changes() {
        book.remove(HOST, PHOTO);
        assertThat(book.move(HOST, PHOTO, 0).items()).containsExactly(PhotoView.of(photo));
        InOrder order = inOrder(profiles, photos, changes);
        order.verify(profiles).getForUpdate(profile.id());
        order.verify(photos).remove(profile.id(), PHOTO);
        order.verify(changes).fire(new HostChanged(profile.id()));
        order.verify(profiles).getForUpdate(profile.id());
        order.verify(photos).move(profile.id(), PHOTO, 0);
        order.verify(changes).fire(new HostChanged(profile.id()));
    }

    @Test
    @DisplayName("G72: looking changes nothing")
    void looking() {
        assertThat(book.list(HOST).items()).containsExactly(PhotoView.of(photo));
        book.requireRoom(HOST);
        verify(photos).requireRoom(profile.id());
        verifyNoInteractions(changes, documents);
    }

    @Test
    @DisplayName("G72, G22: a photo of a host who is shown is for everybody; of another, for that host alone")
    void whoMaySee() {
        when(photos.isShown(PHOTO)).thenReturn(true);
        assertThat(book.isForEverybody(PHOTO, null)).isTrue();
        when(photos.isShown(PHOTO)).thenReturn(false);
        assertThat(book.isForEverybody(PHOTO, HOST)).isFalse();
        assertHidden(PHOTO, null);
        assertHidden(PHOTO, UUID.randomUUID());
    }

    @Test
    @DisplayName("G72: a photo that is not there is told as one that may not be seen")
    void nothing() {
        UUID nothing = UUID.randomUUID();
        when(photos.get(any())).thenThrow(BusinessException.notFound("photo", nothing));
        assertHidden(nothing, HOST);
    }

    private void assertHidden(UUID id, @Nullable UUID caller) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.isForEverybody(id, caller))
                .withMessage("There is no photo " + id)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
}
