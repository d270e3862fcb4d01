package com.dancepartner.app.host.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.document.DocumentBook;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class PhotoDeskTest {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID PHOTO = UUID.randomUUID();
    private static final byte[] FILE = {1, 2, 3};
    private static final PhotoPrints PRINTS =
            new PhotoPrints(1600, 1200, Map.of(Rendition.LARGE, FILE, Rendition.MEDIUM, FILE, Rendition.THUMB, FILE));
    private static final PhotoView VIEW = new PhotoView(PHOTO, 0, 1600, 1200, "l", "m", "t");
    private final DocumentStoreException noAnswer = new DocumentStoreException("no answer", new IOException());

    private final PhotoBook book = mock();
    private final Darkroom darkroom = mock();
    private final DocumentBook documents = mock();
    private final DocumentStore store = mock();
    private final InputStream sent = new ByteArrayInputStream(new byte[0]);
    private final PhotoDesk desk = new PhotoDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.book = book;
        desk.darkroom = darkroom;
        desk.documents = documents;
        desk.store = store;
        when(darkroom.develop(same(sent))).thenReturn(PRINTS);
        when(book.add(eq(HOST), any(), same(PRINTS))).thenReturn(VIEW);
    }

    @Test
    @DisplayName("G72: a photo is announced, then stored, then hung up: a crash between leaves nothing behind for ever")
    void upload() {
        assertThat(desk.upload(HOST, sent)).isSameAs(VIEW);
        ArgumentCaptor<UUID> id = ArgumentCaptor.captor();
        InOrder order = inOrder(book, documents, store);
        order.verify(book).requireRoom(HOST);
        order.verify(documents).announce(id.capture(), any());
        order.verify(book).add(HOST, id.getValue(), PRINTS);
        verify(documents).announce(id.getValue(), Rendition.keys(id.getValue()));
        assertThat(Rendition.keys(id.getValue()))
                .containsExactly(
                        "photos/" + id.getValue() + "/large.jpg",
                        "photos/" + id.getValue() + "/medium.jpg",
                        "photos/" + id.getValue() + "/thumb.jpg")
                .allSatisfy(key -> verify(store).put(key, FILE, "image/jpeg"));
        verify(documents, never()).condemn(any());
    }

    @Test
    @DisplayName("G72: who may have no more photos is told before one is read")
    void noRoom() {
        doThrow(new BusinessException(ErrorCode.CONFLICT, "full")).when(book).requireRoom(HOST);
        assertRefused(ErrorCode.CONFLICT, () -> desk.upload(HOST, sent));
        verifyNoInteractions(darkroom, documents, store);
    }

    @Test
    @DisplayName("G72: what is no photo is not announced")
    void noPhoto() {
        when(darkroom.develop(sent)).thenThrow(BusinessException.invalid("photo", "no photo"));
        assertRefused(ErrorCode.VALIDATION_ERROR, () -> desk.upload(HOST, sent));
        verifyNoInteractions(documents, store);
    }

    @Test
    @DisplayName("G72: when the store does not answer, what it may have is condemned, and the host told to try again")
    void storeFails() {
        doThrow(noAnswer).when(store).put(any(), any(), any());
        assertRefused(ErrorCode.SERVICE_UNAVAILABLE, () -> desk.upload(HOST, sent));
        verify(documents).condemn(any());
        verify(book, never()).add(any(), any(), any());
    }

    @Test
    @DisplayName("G72: when another took the last place meanwhile, what was stored is condemned")
    void lastPlaceTaken() {
        when(book.add(eq(HOST), any(), any())).thenThrow(new BusinessException(ErrorCode.CONFLICT, "full"));
        assertRefused(ErrorCode.CONFLICT, () -> desk.upload(HOST, sent));
        verify(documents).condemn(any());
    }

    @Test
    @DisplayName("G72: a photo is found and read by its size; for its own host alone it is not for everybody")
    void delivery() {
        when(book.isForEverybody(PHOTO, null)).thenReturn(true);
        when(book.isForEverybody(PHOTO, HOST)).thenReturn(false);
        PhotoFile file = desk.find(PHOTO, "thumb", null);
        assertThat(file).isEqualTo(new PhotoFile("photos/" + PHOTO + "/thumb.jpg", true));
        assertThat(file.contentType()).isEqualTo("image/jpeg");
        assertThat(desk.find(PHOTO, "large", HOST).forEverybody()).isFalse();
        when(store.find(file.key())).thenReturn(Optional.of(FILE));
        assertThat(desk.read(file)).isEqualTo(FILE);
    }

    @Test
    @DisplayName("G72: another size, or what was taken away meanwhile, is not there")
    void notThere() {
        assertRefused(ErrorCode.NOT_FOUND, () -> desk.find(PHOTO, "LARGE", null));
        assertRefused(ErrorCode.NOT_FOUND, () -> desk.read(new PhotoFile("photos/1/large.jpg", true)));
    }

    @Test
    @DisplayName("G72: when the store does not answer, who looks is told to try again")
    void unreadable() {
        when(store.find(any())).thenThrow(noAnswer);
        assertRefused(ErrorCode.SERVICE_UNAVAILABLE, () -> desk.read(new PhotoFile("photos/1/large.jpg", true)));
    }

    @Test
    @DisplayName("G72: photos are listed, moved and taken away")
    void moves() {
        PhotoList list = new PhotoList(List.of(VIEW));
        when(book.list(HOST)).thenReturn(list);
        when(book.move(HOST, PHOTO, 3)).thenReturn(list);
        assertThat(desk.list(HOST)).isSameAs(list);
        assertThat(desk.move(HOST, PHOTO, new PhotoPosition(3))).isSameAs(list);
        desk.remove(HOST, PHOTO);
        verify(book).remove(HOST, PHOTO);
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
