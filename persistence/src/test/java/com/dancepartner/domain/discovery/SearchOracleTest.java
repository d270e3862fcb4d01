package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.discovery.Oracle.Ranked;
import com.dancepartner.domain.discovery.OracleSearches.Search;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.ExchangeRates;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same searches over the same hosts, by the database and by an oracle in plain Java. */
class SearchOracleTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final System.Logger LOG = System.getLogger(SearchOracleTest.class.getName());
    private static final long SEED = 20_261_122;
    private static final int SEARCHES = 1_500;
    private static final int HOSTS_AT_EACH_PLACE = 100;
    private static final OracleWorld WORLD = new OracleWorld(SEED, HOSTS_AT_EACH_PLACE);
    private static final Map<UUID, OracleHost> HOSTS =
            WORLD.hosts().stream().collect(Collectors.toMap(OracleHost::id, Function.identity()));

    @BeforeAll
    static void writeTheWorld() throws SQLException {
        OracleStore.write(DATABASE.raw().dataSource(), WORLD.hosts());
    }

    @Test
    @DisplayName(
            "R259, R260, R261, R262, R280, R281, R283, G61: 1,500 searches find what a look at every host finds, in order")
    void findsWhatTheOracleFinds() {
        OracleTally tally = new OracleTally();
        DATABASE.run(entities -> {
            List<ExchangeRate> rates = new ExchangeRates(entities).all();
            Oracle oracle = new Oracle(WORLD.hosts(), rates);
            OracleSearches searches = new OracleSearches(SEED, WORLD.hosts());
            for (int number = 1; number <= SEARCHES; number++) {
                Search search = searches.next();
                List<HostPage> pages = pages(entities, search, new PriceScale(rates));
                String which = "seed " + SEED + ", search " + number + ": " + search;
                assertSame(which, oracle, search, pages);
                tally.count(oracle, search, pages);
            }
        });
        LOG.log(System.Logger.Level.INFO, tally::toString);
        tally.assertAllKinds();
    }

    @Test
    @DisplayName("R259, R261: who is within the radius is who PostGIS says is, on the same sphere")
    void agreesWithPostgis() {
        OracleSearches searches = new OracleSearches(SEED + 1, WORLD.hosts());
        DATABASE.run(entities -> {
            PriceScale prices = new PriceScale(new ExchangeRates(entities).all());
            for (int number = 1; number <= 200; number++) {
                Search search = searches.next();
                HostQuery near =
                        new HostQuery(search.query().area(), Wishes.none(), HostSort.DISTANCE, 50, Optional.empty());
                Search plain = new Search(search.region(), near, search.now());
                Set<UUID> found = pages(entities, plain, prices).stream()
                        .flatMap(page -> page.hits().stream())
                        .map(HostHit::profileId)
                        .collect(Collectors.toSet());
                assertThat(found).as(near.toString()).isEqualTo(byPostgis(entities, near.area()));
            }
        });
    }

    @Test
    @DisplayName("R286: the point that is stored for the public is the middle of the cell")
    void snapsLikeTheOracle() {
        Map<UUID, Object[]> stored = new HashMap<>();
        DATABASE.run(entities -> Rows.of(
                        entities.createNativeQuery("SELECT id, public_latitude, public_longitude FROM host_profiles")
                                .getResultList())
                .forEach(row -> stored.put(Rows.uuid(row[0]), row)));
        assertThat(WORLD.hosts()).allSatisfy(host -> {
            Object[] row = of(stored, host.id());
            assertThat((Double) row[1]).isCloseTo(host.place().latitude(), within(1e-9));
            assertThat((Double) row[2]).isCloseTo(host.place().longitude(), within(1e-9));
            double moved = host.place()
                    .metresTo(host.place().homeLatitude(), host.place().homeLongitude());
            assertThat(moved).isLessThan(800);
        });
    }

    private static List<HostPage> pages(EntityManager entities, Search search, PriceScale prices) {
        HostSearch hosts = new HostSearch(entities);
        List<HostPage> pages = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            HostPage page = hosts.find(search.page(after), prices, search.now());
            pages.add(page);
            after = page.next();
        } while (after.isPresent());
        return pages;
    }

    private static void assertSame(String which, Oracle oracle, Search search, List<HostPage> pages) {
        List<Ranked> expected = oracle.find(search.query(), search.now());
        List<HostHit> hits =
                pages.stream().flatMap(page -> page.hits().stream()).toList();
        assertSameHosts(which, oracle, search, expected, hits);
        assertInOrder(which, expected, hits);
        assertThat(pages).as(which).allSatisfy(page -> assertThat(page.total()).isEqualTo(expected.size()));
        assertThat(pages.subList(0, pages.size() - 1))
                .as(which)
                .allSatisfy(
                        page -> assertThat(page.hits()).hasSize(search.query().limit()));
        hits.forEach(hit -> assertShown(which, oracle, search, hit));
    }

    private static void assertSameHosts(
            String which, Oracle oracle, Search search, List<Ranked> expected, List<HostHit> hits) {
        Set<UUID> found = new HashSet<>();
        for (HostHit hit : hits) {
            assertThat(found.add(hit.profileId()))
                    .as("%s%nshows %s twice", which, hit)
                    .isTrue();
            OracleHost host = of(HOSTS, hit.profileId());
            assertThat(oracle.refusal(search.query(), host, search.now()))
                    .as("%s%nshows %s at %s m, who ought not to be found", which, host, hit.distanceMetres())
                    .isEmpty();
        }
        expected.forEach(ranked -> assertThat(found.contains(ranked.host().id()))
                .as("%s%nmisses %s", which, ranked)
                .isTrue());
    }

    private static void assertInOrder(String which, List<Ranked> expected, List<HostHit> hits) {
        Map<UUID, Ranked> ranked =
                expected.stream().collect(Collectors.toMap(each -> each.host().id(), Function.identity()));
        for (int at = 1; at < hits.size(); at++) {
            Ranked before = of(ranked, hits.get(at - 1).profileId());
            Ranked after = of(ranked, hits.get(at).profileId());
            assertThat(before.mayPrecede(after))
                    .as("%s%nshows %s%nbefore %s", which, before, after)
                    .isTrue();
        }
    }

    private static void assertShown(String which, Oracle oracle, Search search, HostHit hit) {
        OracleHost host = of(HOSTS, hit.profileId());
        double metres = oracle.metres(search.query(), host);
        assertThat(hit.distanceMetres()).as(which).isCloseTo(metres, within(1e-6 * metres + 1e-6));
        assertThat(hit.name()).as(which).isEqualTo(host.name());
        assertThat(hit.hourlyRate().minor()).as(which).isEqualTo(host.rate());
        assertThat(hit.ratingAverage()).as(which).isEqualByComparingTo(host.average());
        assertThat(hit.ratingScore())
                .as(which)
                .isEqualTo(Oracle.score(host).movePointRight(6).intValueExact());
        assertThat(hit.styles()).as(which).hasSize(host.dances().size());
        assertThat(hit.languages()).as(which).hasSize(host.languages().size());
    }

    private static <T> T of(Map<UUID, T> all, UUID id) {
        return Objects.requireNonNull(all.get(id));
    }

    private static Set<UUID> byPostgis(EntityManager entities, Area area) {
        return Set.copyOf(Rows.ids(entities.createNativeQuery("""
            SELECT h.id FROM host_profiles h JOIN host_search s ON s.host_profile_id = h.id
             WHERE ST_DWithin(ST_MakePoint(h.public_longitude, h.public_latitude)::geography,
                              ST_MakePoint(?1, ?2)::geography, ?3, use_spheroid => false)
            """)
                .setParameter(1, area.longitude())
                .setParameter(2, area.latitude())
                .setParameter(3, area.radiusMetres())));
    }
}
