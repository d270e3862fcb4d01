package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test searches at a place of its own. */
class HostSearchTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final HostRows ROWS = new HostRows(DATABASE);

    @Test
    @DisplayName("R259, R261, R283: hosts within the radius, nearest first, with the distance to their public points")
    void nearestFirst() {
        UUID far = ROWS.host(1.105, 1.005);
        UUID near = ROWS.host(1.015, 1.005);
        HostPage page = Asking.near(1.005, 1.005).within(20_000).page(DATABASE);
        assertThat(page.hits()).extracting(HostHit::profileId).containsExactly(near, far);
        assertThat(page.hits())
                .extracting(HostHit::distanceMetres)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(1_112, within(2.0)),
                        second -> assertThat(second).isCloseTo(11_120, within(20.0)));
        assertThat(Asking.near(1.005, 1.005).within(2_000).in(DATABASE)).containsExactly(near);
    }

    @Test
    @DisplayName("R261: the antimeridian and the poles are no borders")
    void noBorders() {
        UUID west = ROWS.host(2, 179.995);
        UUID east = ROWS.host(2, -179.995);
        assertThat(Asking.near(2, 180).in(DATABASE)).containsExactlyInAnyOrder(west, east);
        assertThat(Asking.near(2, -180).in(DATABASE)).containsExactlyInAnyOrder(west, east);
        UUID beyond = ROWS.host(89.99, 100);
        assertThat(Asking.near(89.99, -80).in(DATABASE)).containsExactly(beyond);
        assertThat(Asking.near(90, 0).in(DATABASE)).containsExactly(beyond);
    }

    @Test
    @DisplayName("R260, R285: what is found is shown as the profile says, with the public point")
    void shows() {
        UUID host = ROWS.host(3.001, 3.001, "rating_average = 4.5, rating_count = 2");
        ROWS.dance(host, 4, 2, "switch");
        HostHit hit = Asking.near(3, 3).page(DATABASE).hits().get(0);
        assertThat(hit.name()).isEqualTo("Dana R.");
        assertThat(hit.hourlyRate()).isEqualTo(new Money(4000, "EUR"));
        assertThat(hit.ratingAverage()).isEqualByComparingTo("4.5");
        assertThat(hit.ratingScore()).isEqualTo(4_142_857);
        assertThat(hit.styles())
                .containsExactly(
                        new HostHit.Style((short) 1, 4, DanceRole.LEAD),
                        new HostHit.Style((short) 4, 2, DanceRole.SWITCH));
        assertThat(hit.languages()).containsExactly("en");
        assertThat(hit.latitude()).isCloseTo(3.005, within(1e-9));
        assertThat(hit.photoId()).isEmpty();
        assertThat(hit.match()).isEmpty();
    }

    @Test
    @DisplayName("R260, R262, G60: style, level and role come together in one dance")
    void oneDance() {
        UUID host = ROWS.host(4, 4);
        ROWS.dance(host, 2, 1, "follow");
        assertThat(Asking.near(4, 4).styles(1, 30).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(4, 4).styles(30).in(DATABASE)).isEmpty();
        assertThat(Asking.near(4, 4).styles(1).level(4).role(DanceRole.LEAD).in(DATABASE))
                .containsExactly(host);
        assertThat(Asking.near(4, 4).styles(1).level(5).in(DATABASE)).isEmpty();
        assertThat(Asking.near(4, 4).styles(2).level(2).in(DATABASE)).isEmpty();
        assertThat(Asking.near(4, 4).styles(1).role(DanceRole.FOLLOW).in(DATABASE))
                .isEmpty();
        assertThat(Asking.near(4, 4).level(2).role(DanceRole.FOLLOW).in(DATABASE))
                .isEmpty();
        assertThat(Asking.near(4, 4).role(DanceRole.FOLLOW).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(4, 4).role(DanceRole.SWITCH).in(DATABASE)).isEmpty();
    }

    @Test
    @DisplayName("G60: who dances both parts is found for either and for both")
    void bothParts() {
        UUID host = ROWS.host(5, 5);
        ROWS.run("UPDATE host_dance_styles SET dance_role = 'switch' WHERE host_profile_id = ?1", host);
        for (DanceRole role : DanceRole.values()) {
            assertThat(Asking.near(5, 5).role(role).in(DATABASE)).containsExactly(host);
        }
    }

    @Test
    @DisplayName("R260, G60: one of the languages is enough")
    void languages() {
        UUID host = ROWS.host(6, 6);
        ROWS.run("INSERT INTO host_languages VALUES (?1, 'ase')", host);
        assertThat(Asking.near(6, 6).languages(0).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(6, 6).languages(61, 62).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(6, 6).languages(1, 61).in(DATABASE)).isEmpty();
    }

    @Test
    @DisplayName("R260, R279: at least a rating; who is not rated has none")
    void ratings() {
        UUID unrated = ROWS.host(7, 7);
        UUID rated = ROWS.host(7, 7, "rating_average = 3.50, rating_count = 1");
        assertThat(Asking.near(7, 7).in(DATABASE)).containsExactlyInAnyOrder(unrated, rated);
        assertThat(Asking.near(7, 7).rated("1").in(DATABASE)).containsExactly(rated);
        assertThat(Asking.near(7, 7).rated("3.5").in(DATABASE)).containsExactly(rated);
        assertThat(Asking.near(7, 7).rated("3.51").in(DATABASE)).isEmpty();
    }

    @Test
    @DisplayName("R281: by rating, a new host stands behind the good ones and before the bad ones")
    void newHostsAreNotBuried() {
        UUID bad = ROWS.host(8, 8, "rating_average = 3.0, rating_count = 10");
        UUID fresh = ROWS.host(8, 8);
        UUID good = ROWS.host(8, 8, "rating_average = 4.9, rating_count = 200");
        UUID lucky = ROWS.host(8, 8, "rating_average = 5.0, rating_count = 1");
        assertThat(Asking.near(8, 8).by(HostSort.RATING).in(DATABASE)).containsExactly(good, lucky, fresh, bad);
    }

    @Test
    @DisplayName("R279, R281: prices of several currencies are compared by reference rates, to the minor unit")
    void prices() {
        UUID dinar = ROWS.host(9, 9, "hourly_rate_cents = 14400, currency = 'KWD'");
        UUID yen = ROWS.host(9, 9, "hourly_rate_cents = 7199, currency = 'JPY'");
        UUID dollar = ROWS.host(9, 9, "hourly_rate_cents = 4681, currency = 'USD'");
        assertThat(Asking.near(9, 9).by(HostSort.PRICE).in(DATABASE)).containsExactly(yen, dinar, dollar);
        assertThat(Asking.near(9, 9).atMost(4000, "EUR").by(HostSort.PRICE).in(DATABASE))
                .containsExactly(yen, dinar);
        assertThat(Asking.near(9, 9).atMost(14_399, "KWD").in(DATABASE)).containsExactly(yen);
        assertThat(Asking.near(9, 9).atMost(7_198, "JPY").in(DATABASE)).isEmpty();
        assertThat(Asking.near(9, 9).atMost(4681, "USD").in(DATABASE)).hasSize(3);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("R027, G61: words find a host by their beginnings, without accents, and the name even when mistyped")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1, ines",
                "2, INÊS",
                "3, in",
                "4, Inês R.",
                "5, inez",
                "6, Ïnès lead",
                "7, milonga",
                "8, CHA",
                "9, lisb",
                "10, salsa forro",
                "11, night's",
                "12, dancers lead",
                "13, ine\u0302s"
            })
    void words(double longitude, String typed) {
        UUID host = ROWS.named(10, longitude, "Inês");
        ROWS.dance(host, 4, 1, "lead");
        ROWS.dance(host, 27, 1, "lead");
        ROWS.change(host, "headline = 'Night''s Milonga (lead & follow)', bio = 'For dançers…'");
        assertThat(Asking.near(10, longitude).words(typed).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(10, longitude)
                        .words(typed + " kizomba quickstep")
                        .in(DATABASE))
                .isEmpty();
    }

    @ParameterizedTest(name = "[{index}]")
    @DisplayName("G61: what means something to the database is mere text")
    @ValueSource(
            strings = {
                "'",
                "''",
                "dana'",
                "dana' OR '1'='1",
                "dana & !with",
                "dana | nobody",
                "!dana",
                "dana:*",
                "dana:A",
                "(dana",
                "dana)",
                "dana <-> with",
                "dana <2>",
                "%",
                "_",
                "dana%",
                "d_na",
                "\\",
                "dana\\",
                "\\'",
                ";--",
                "dana; DROP TABLE users; --",
                "\"dana\"",
                "$1 dana",
                "?1",
                "dana ?1 #x :y",
                "{}",
                "ŉ",
                "ʼ",
                "💃",
                "…",
                "½",
                "\n\t"
            })
    void metacharacters(String typed) {
        ROWS.named(11, 11, "Nobody");
        assertThat(Asking.near(11, 11).words(typed).page(DATABASE).total()).isBetween(0, 60);
        assertThat(DATABASE.<Object>in(entities -> entities.createNativeQuery("SELECT count(*) FROM dance_styles")
                        .getSingleResult()))
                .isEqualTo(30L);
    }

    @Test
    @DisplayName("G61: operators between words ask for all of the words")
    void operatorsAreNoOperators() {
        UUID host = ROWS.host(12, 12);
        assertThat(Asking.near(12, 12).words("dance | nobody").in(DATABASE)).isEmpty();
        assertThat(Asking.near(12, 12).words("!dance").in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(12, 12).words("with <-> dance").in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(12, 12).words("%").in(DATABASE)).isEmpty();
        assertThat(Asking.near(12, 12).words("' ").in(DATABASE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G61: words of all scripts are found as they are written, and their parts where a sign divides them")
    @CsvSource({
        "Þórður, þórður",
        "Ðorđe, dorde",
        "Łucja, lucja",
        "Αθηνά, ΑΘΗΝΑ",
        "Жанна, жан",
        "हिन्दी, हिन्दी",
        "한국어, 한국",
        "ありがとう, ありが",
        "ภาษาไทย, ภาษา",
        "עברית, עברית",
        "العربية, العربية",
        "Salsa/Bachata, bachata",
        "host.example, example",
        "Ho-Chunk, chunk",
        "O'Hara, hara",
        "Hawaiʻi, hawai",
        "and/or, or",
        "Zoë, zoe"
    })
    void scripts(String headline, String typed) {
        double latitude = 13 + Math.floorMod(headline.hashCode(), 100_000) / 100_000.0;
        UUID host = ROWS.host(latitude, 13);
        ROWS.run("UPDATE host_profiles SET headline = ?2 WHERE id = ?1", host, headline);
        ROWS.run("DELETE FROM host_dance_styles WHERE host_profile_id = ?1", host);
        ROWS.dance(host, 30, 1, "lead");
        assertThat(Asking.near(latitude, 13).within(800).words(typed).in(DATABASE))
                .contains(host);
    }

    @Test
    @DisplayName("R281: by relevance, words found whole stand before a name that only resembles them")
    void relevance() {
        UUID resembling = ROWS.named(15.005, 15, "Marinela");
        UUID exact = ROWS.named(15.025, 15, "Marina");
        HostPage page =
                Asking.near(15.005, 15).words("marina").by(HostSort.RELEVANCE).page(DATABASE);
        assertThat(page.hits()).extracting(HostHit::profileId).containsExactly(exact, resembling);
        assertThat(page.hits().get(0).match()).hasValue(1.0);
        assertThat(page.hits().get(1).match().orElseThrow()).isBetween(0.3, 0.9);
        assertThat(Asking.near(15.005, 15).words("marina").in(DATABASE)).isEqualTo(List.of(resembling, exact));
    }
}
