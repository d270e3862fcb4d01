package com.dancepartner.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.discovery.Area;
import com.dancepartner.domain.discovery.HostQuery;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.Mark;
import com.dancepartner.domain.discovery.Wishes;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCursorsTest {

    private static final List<String> ALPHABET =
            List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ ".split(""));
    private static final Area LISBON = new Area(38.7, -9.1, 25_000);
    private static final HostQuery QUERY = query(LISBON, Wishes.none(), HostSort.DISTANCE, 20);
    private static final Mark MARK = new Mark(1.2345e-9, Samples.ANA, 37);

    private final SearchCursors cursors = Samples.cursors("one secret");

    @ParameterizedTest(name = "{0} at {1}")
    @DisplayName("R281, G25: a cursor gives back the very place in the order that it was made of, whatever the order")
    @MethodSource("places")
    void opens(HostSort sort, double key) {
        HostQuery query = query(LISBON, Wishes.none(), sort, 20);
        for (int total : new int[] {0, 1, 37, 1000, 1001}) {
            Mark mark = new Mark(key, Samples.ANA, total);
            assertThat(cursors.open(cursors.seal(mark, query), query)).isEqualTo(mark);
        }
    }

    static Stream<Arguments> places() {
        return Stream.of(HostSort.values()).flatMap(sort -> keys().mapToObj(key -> Arguments.of(sort, key)));
    }

    private static DoubleStream keys() {
        return DoubleStream.of(
                0,
                -0.0,
                0.1 + 0.2,
                Math.nextUp(1),
                -4_533_333,
                -0.8612345678901234,
                3418.803418803418,
                1.2e-300,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest(name = "of {0} hosts")
    @DisplayName("G25: a cursor in which any character is another is refused")
    @ValueSource(ints = {7, 37, 370})
    void changed(int total) {
        String cursor = cursors.seal(new Mark(1.2345e-9, Samples.ANA, total), QUERY);
        for (int i = 0; i < cursor.length(); i++) {
            for (String other : ALPHABET) {
                if (!cursor.startsWith(other, i)) {
                    assertRefused(cursor.substring(0, i) + other + cursor.substring(i + 1));
                }
            }
        }
    }

    @ParameterizedTest(name = "of {0} hosts")
    @DisplayName("G25: a cursor in which any character is missing or doubled is refused, and so is one with something"
            + " before or behind it")
    @ValueSource(ints = {7, 37, 370})
    void cut(int total) {
        String cursor = cursors.seal(new Mark(1.2345e-9, Samples.ANA, total), QUERY);
        for (int i = 0; i < cursor.length(); i++) {
            assertRefused(cursor.substring(0, i) + cursor.substring(i + 1));
            assertRefused(cursor.substring(0, i + 1) + cursor.substring(i));
        }
        for (String more : ALPHABET) {
            assertRefused(more + cursor);
            assertRefused(cursor + more);
        }
        assertRefused(cursor + "==");
        assertRefused(cursor + cursor);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G25: a cursor is good for its own search only")
    @MethodSource("others")
    void otherSearch(String what, HostQuery other) {
        assertRefused(cursors.seal(MARK, QUERY), other);
        assertRefused(cursors.seal(MARK, other), QUERY);
        assertThat(cursors.open(cursors.seal(MARK, other), other)).isEqualTo(MARK);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("another latitude", with(new Area(38.8, -9.1, 25_000))),
                Arguments.of("another longitude", with(new Area(38.7, -9.2, 25_000))),
                Arguments.of("another radius", with(new Area(38.7, -9.1, 26_000))),
                Arguments.of("another order", query(LISBON, Wishes.none(), HostSort.RATING, 20)),
                Arguments.of("a style", with(new Wish().style(1).wishes())),
                Arguments.of("a level", with(new Wish().level(2).wishes())),
                Arguments.of("a role", with(new Wish().role(DanceRole.LEAD).wishes())),
                Arguments.of("a language", with(new Wish().language(0).wishes())),
                Arguments.of("a rating", with(new Wish().rating("4.5").wishes())),
                Arguments.of("a price", with(new Wish().price(5000).wishes())),
                Arguments.of("words", with(new Wish().words("tango").wishes())),
                Arguments.of("a time", with(new Wish().free(60).wishes())));
    }

    @Test
    @DisplayName("G25: wishes that differ in their value only are different searches, however the words look")
    void otherWishes() {
        List<Wishes> alike = List.of(
                new Wish().style(1).wishes(),
                new Wish().style(2).wishes(),
                new Wish().language(1).wishes(),
                new Wish().words("tango").wishes(),
                new Wish().words("tango ").wishes(),
                new Wish().words("Tango").wishes(),
                new Wish().words("tango]], free=Optional.empty]").wishes(),
                new Wish().words("tango\nDISTANCE").wishes(),
                new Wish().free(60).wishes(),
                new Wish().free(90).wishes());
        for (Wishes one : alike) {
            for (Wishes other : alike) {
                if (!one.equals(other)) {
                    assertRefused(cursors.seal(MARK, with(one)), with(other));
                }
            }
        }
    }

    @Test
    @DisplayName("G25: the next page may be longer or shorter, and its cursor is that of the first page's search")
    void otherLimit() {
        String cursor = cursors.seal(MARK, QUERY);
        HostQuery longer = query(LISBON, Wishes.none(), HostSort.DISTANCE, 50);
        assertThat(cursors.open(cursor, longer)).isEqualTo(MARK);
        assertThat(cursors.open(cursor, QUERY.after(MARK))).isEqualTo(MARK);
    }

    @Test
    @DisplayName(
            "G25: a cursor of another installation's key is refused, one of another node with the same key is good")
    void otherKey() {
        String cursor = Samples.cursors("another secret").seal(MARK, QUERY);
        assertRefused(cursor);
        assertThat(Samples.cursors("one secret").open(cursors.seal(MARK, QUERY), QUERY))
                .isEqualTo(MARK);
    }

    @ParameterizedTest
    @DisplayName("R525, G25: what never was a cursor is refused")
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "AAAA",
                "%%%",
                "....",
                "a.b.c.d",
                "\u0000",
                "\uD83D\uDC83",
                "null",
                "' OR 1=1 --",
                "MTIz\nNDU2",
                "undefined"
            })
    void garbage(String text) {
        assertRefused(text);
    }

    @Test
    @DisplayName("R525, G25: whatever text a forger packs into one is refused, as long as it is not signed")
    void forged() {
        String place = "3e1535b5c6a4c3b2." + Samples.ANA + ".37";
        String signature = new String(Base64.getUrlDecoder().decode(cursors.seal(MARK, QUERY)), StandardCharsets.UTF_8)
                .replaceFirst(".*\\.", "");
        for (String text : List.of(
                "",
                ".",
                "...",
                place,
                place + ".",
                place + "." + signature,
                place + "." + "A".repeat(43),
                "zz." + Samples.ANA + ".37." + signature,
                "0.nobody.37." + signature,
                "0." + Samples.ANA + ".many." + signature,
                "0." + UUID.randomUUID() + ".99999999999999." + signature)) {
            assertRefused(packed(text));
        }
    }

    @Test
    @DisplayName("R525, G25: a cursor of a megabyte is refused like any other")
    void huge() {
        assertRefused("A".repeat(1_000_000));
        assertRefused(packed(".".repeat(750_000)));
        assertRefused("\u00e9".repeat(1_000_000));
    }

    private static String packed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String cursor) {
        assertRefused(cursor, QUERY);
    }

    private void assertRefused(String cursor, HostQuery query) {
        assertThatExceptionOfType(BusinessException.class)
                .as(cursor.length() > 500 ? "long" : cursor)
                .isThrownBy(() -> cursors.open(cursor, query))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
    }

    private static HostQuery with(Area area) {
        return query(area, Wishes.none(), HostSort.DISTANCE, 20);
    }

    private static HostQuery with(Wishes wishes) {
        return query(LISBON, wishes, HostSort.DISTANCE, 20);
    }

    private static HostQuery query(Area area, Wishes wishes, HostSort sort, int limit) {
        return new HostQuery(area, wishes, sort, limit, Optional.empty());
    }
}
