package com.dancepartner.domain.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.document.StoredDocuments;
import com.dancepartner.domain.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPhotosTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private UUID profile;

    @BeforeEach
    void host() {
        profile =
                DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON).id());
    }

    @Test
    @DisplayName("G72: photos hang in the order in which they were added, with their sizes")
    void added() {
        UUID first = add();
        UUID second = add();
        assertThat(order()).containsExactly(first, second);
        HostPhoto photo = DATABASE.in(entities -> new HostPhotos(entities).get(second));
        assertThat(photo.position()).isOne();
        assertThat(photo.hostProfileId()).isEqualTo(profile);
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
        assertThat(photo.createdAt()).isEqualTo(Fixtures.NOW);
        assertThat(photo).isEqualTo(photo(second)).isNotEqualTo(photo(first)).hasSameHashCodeAs(photo(second));
    }

    @Test
    @DisplayName("G72: ten photos are the most")
    void most() {
        List<UUID> ten = IntStream.range(0, 10).mapToObj(i -> add()).toList();
        Refusals.assertRefused(ErrorCode.CONFLICT, this::add);
        Refusals.assertRefused(
                ErrorCode.CONFLICT, () -> DATABASE.run(entities -> new HostPhotos(entities).requireRoom(profile)));
        remove(ten.get(0));
        DATABASE.run(entities -> new HostPhotos(entities).requireRoom(profile));
        assertThat(order()).isEqualTo(ten.subList(1, 10));
    }

    @Test
    @DisplayName("G72: of those who add at once each gets a place of its own")
    void race() {
        assertThat(Race.of(4, i -> add())).doesNotHaveDuplicates();
        assertThat(order()).hasSize(4);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @DisplayName("G72: a photo is put at another place, and those between make room")
    @CsvSource({"0, 2, BCA", "2, 0, CAB", "1, 1, ABC", "0, 1, BAC", "1, 2, ACB"})
    void moved(int from, int to, String expected) {
        List<UUID> before = List.of(add(), add(), add());
        move(before.get(from), to);
        List<UUID> wanted = expected.chars().mapToObj(c -> before.get(c - 'A')).toList();
        assertThat(order()).isEqualTo(wanted);
        assertThat(DATABASE.<List<Integer>>in(entities -> new HostPhotos(entities)
                        .ofProfile(profile).stream().map(HostPhoto::position).toList()))
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @DisplayName("G72: there is no place beyond the last photo")
    @ValueSource(ints = {-1, 2, 100})
    void noSuchPlace(int position) {
        UUID photo = add();
        UUID other = add();
        Refusals.assertInvalid("position", () -> move(photo, position));
        assertThat(order()).containsExactly(photo, other);
    }

    @ParameterizedTest
    @DisplayName("G72: when a photo is taken away those behind it move up")
    @ValueSource(ints = {0, 1, 2})
    void removed(int which) {
        List<UUID> photos = new ArrayList<>(List.of(add(), add(), add()));
        remove(photos.remove(which));
        assertThat(order()).isEqualTo(photos);
        photos.add(add());
        assertThat(order()).isEqualTo(photos);
    }

    @Test
    @DisplayName("G72: another host's photo is not there to be moved or taken away")
    void foreign() {
        UUID photo = add();
        UUID other =
                DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON).id());
        Refusals.assertRefused(
                ErrorCode.NOT_FOUND, () -> DATABASE.run(entities -> new HostPhotos(entities).remove(other, photo)));
        Refusals.assertRefused(
                ErrorCode.NOT_FOUND, () -> DATABASE.run(entities -> new HostPhotos(entities).move(other, photo, 0)));
        Refusals.assertRefused(ErrorCode.NOT_FOUND, () -> remove(UUID.randomUUID()));
        Refusals.assertRefused(
                ErrorCode.NOT_FOUND, () -> DATABASE.in(entities -> new HostPhotos(entities).get(UUID.randomUUID())));
        assertThat(order()).containsExactly(photo);
    }

    @Test
    @DisplayName("G72: the documents of a photo that is taken away, however that happens, are condemned; others stay")
    void documentsFollow() {
        UUID taken = add();
        UUID erased = add();
        UUID stays = DATABASE.in(entities -> {
            UUID other = Fixtures.host(entities, Fixtures.LISBON).id();
            HostPhoto photo = new HostPhoto(HostPhoto.nextId(), other, 300, 200, Fixtures.NOW);
            new HostPhotos(entities).add(photo);
            return photo.id();
        });
        for (UUID id : List.of(taken, erased, stays)) {
            DATABASE.run(entities -> {
                StoredDocuments documents = new StoredDocuments(entities);
                documents.announce(id, List.of("photos/" + id + "/large.jpg", "photos/" + id + "/thumb.jpg"));
                documents.keep(id);
            });
        }
        remove(taken);
        assertThat(condemned(taken)).isEqualTo(2);
        assertThat(condemned(erased)).isZero();
        sql("DELETE FROM host_photos WHERE host_profile_id = '" + profile + "'");
        assertThat(condemned(erased)).isEqualTo(2);
        assertThat(condemned(stays)).isZero();
    }

    @Test
    @DisplayName(
            "G72, G22: a photo is shown while its host is: an open account, a verified address, a complete profile")
    void shown() {
        UUID photo = add();
        assertThat(isShown(photo)).isTrue();
        assertThat(isShown(UUID.randomUUID())).isFalse();
        for (String hidden : List.of("is_active = FALSE", "email_verified = FALSE")) {
            sql("UPDATE users SET " + hidden + " WHERE id = (SELECT user_id FROM host_profiles WHERE id = '" + profile
                    + "')");
            assertThat(isShown(photo)).as(hidden).isFalse();
            sql("UPDATE users SET is_active = TRUE, email_verified = TRUE");
        }
        assertThat(isShown(photo)).isTrue();
        remove(photo);
        assertThat(isShown(photo)).isFalse();
    }

    @Test
    @DisplayName("G72, G08: a draft's photos are not shown")
    void draft() {
        profile = DATABASE.in(entities -> {
            HostProfile draft = HostProfile.draft(Fixtures.client(entities).id(), Fixtures.NOW);
            new HostProfiles(entities).add(draft);
            return draft.id();
        });
        sql("UPDATE users SET email_verified = TRUE");
        assertThat(isShown(add())).isFalse();
    }

    @Test
    @DisplayName("G72: searches show the first photo")
    void searchesShowTheFirst() {
        UUID first = add();
        UUID second = add();
        assertThat(found()).isEqualTo(first);
        move(second, 0);
        assertThat(found()).isEqualTo(second);
        remove(second);
        assertThat(found()).isEqualTo(first);
    }

    @Test
    @DisplayName("G72: two photos never hang at one place")
    void onePlace() {
        UUID photo = add();
        UUID other = add();
        assertThatThrownBy(
                        () -> sql("UPDATE host_photos SET position = 0 WHERE id IN ('" + photo + "', '" + other + "')"))
                .hasStackTraceContaining("host_photos_position");
    }

    private HostPhoto photo(UUID id) {
        return new HostPhoto(id, profile, 1600, 1200, Fixtures.NOW);
    }

    private UUID add() {
        HostPhoto photo = photo(HostPhoto.nextId());
        DATABASE.run(entities -> {
            HostProfile ignored = new HostProfiles(entities).getForUpdate(profile);
            new HostPhotos(entities).add(photo);
        });
        return photo.id();
    }

    private void remove(UUID photo) {
        DATABASE.run(entities -> new HostPhotos(entities).remove(profile, photo));
    }

    private void move(UUID photo, int position) {
        DATABASE.run(entities -> new HostPhotos(entities).move(profile, photo, position));
    }

    private List<UUID> order() {
        return DATABASE.in(entities -> new HostPhotos(entities)
                .ofProfile(profile).stream().map(HostPhoto::id).toList());
    }

    private static boolean isShown(UUID photo) {
        return DATABASE.in(entities -> new HostPhotos(entities).isShown(photo));
    }

    private static long condemned(UUID photo) {
        return (Long)
                ask("SELECT count(*) FROM stored_documents WHERE state = 'condemned' AND belongs_to = '" + photo + "'");
    }

    private UUID found() {
        return (UUID) ask("SELECT photo_id FROM host_search WHERE host_profile_id = '" + profile + "'");
    }

    private static Object ask(String query) {
        return DATABASE.in(entities ->
                Objects.requireNonNull(entities.createNativeQuery(query).getSingleResult()));
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
