package com.dancepartner.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.discovery.Area;
import com.dancepartner.domain.discovery.FreeTime;
import com.dancepartner.domain.discovery.HostHit;
import com.dancepartner.domain.discovery.HostPage;
import com.dancepartner.domain.discovery.HostQuery;
import com.dancepartner.domain.discovery.HostSearch;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.Mark;
import com.dancepartner.domain.discovery.SearchWords;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class DiscoveryDeskTest {

    private static final Mark MARK = new Mark(0.25, Samples.ANA, 37);
    private static final FreeTime TOMORROW = new FreeTime(
            TimeSpan.of(Samples.NOW.plus(Duration.ofDays(1)), Duration.ofHours(3)), Duration.ofMinutes(90));

    private final HostSearch search = mock();
    private final SearchCursors cursors = Samples.cursors("secret");
    private final DiscoveryDesk desk = new DiscoveryDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        HitViews views = new HitViews();
        views.catalogue = Samples.catalogue();
        desk.search = search;
        desk.catalogue = views.catalogue;
        desk.cursors = cursors;
        desk.views = views;
        desk.clock = Samples.CLOCK;
        when(search.find(any(), any(), any())).thenReturn(new HostPage(List.of(), 0, Optional.empty()));
    }

    @Test
    @DisplayName("R264: without wishes, anybody near is asked for, at the time it is now")
    void plain() {
        desk.find(new Request().made());
        HostQuery query = asked();
        assertThat(query.area()).isEqualTo(new Area(38.7, -9.1, 25_000));
        assertThat(query.wishes().styles()).isEmpty();
        assertThat(query.wishes().level()).isEqualTo(1);
        assertThat(query.wishes().maxPrice()).isEmpty();
        assertThat(query.sort()).isEqualTo(HostSort.DISTANCE);
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.after()).isEmpty();
        verify(search).find(any(), any(), eq(Samples.NOW));
    }

    @ParameterizedTest(name = "prefers {0}, asks in {1}: {2}")
    @DisplayName("R279, G16: without a currency, a signed-in caller's own is meant, if prices are compared in it")
    @CsvSource({"USD,, USD", "USD, EUR, EUR"})
    void ownCurrency(String preferred, @Nullable String asked, String meant) {
        Request request = new Request();
        request.maxPrice = Optional.of(5000L);
        request.currency = Optional.ofNullable(asked);
        desk.find(request.made(), Optional.of(preferred));
        assertThat(asked().wishes().maxPrice()).contains(new Money(5000, meant));
    }

    @Test
    @DisplayName("R279, G16: a currency that prices are not compared in is nobody's choice")
    void strangeCurrency() {
        HostSearchRequest any = new Request().made();
        assertThat(desk.find(any, Optional.of("XAU")).items()).isEmpty();
        Request request = new Request();
        request.maxPrice = Optional.of(5000L);
        HostSearchRequest cheap = request.made();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> desk.find(cheap, Optional.of("XAU")));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> desk.find(cheap, Optional.empty()));
    }

    @Test
    @DisplayName("R264, R279, G61: each wish is handed on, styles and languages by their numbers")
    void wishes() {
        Request request = new Request();
        request.styles = List.of("argentine-tango", "salsa");
        request.minLevel = 3;
        request.role = Optional.of(DanceRole.FOLLOW);
        request.languages = List.of("pt");
        request.minRating = Optional.of(new BigDecimal("4.5"));
        request.maxPrice = Optional.of(9000L);
        request.currency = Optional.of("USD");
        request.words = Optional.of(new SearchWords("river"));
        request.free = Optional.of(TOMORROW);
        request.sort = HostSort.RELEVANCE;
        request.limit = 7;
        desk.find(request.made());
        HostQuery query = asked();
        assertThat(query.wishes().styles()).containsExactly((short) 1, (short) 10);
        assertThat(query.wishes().level()).isEqualTo(3);
        assertThat(query.wishes().role()).contains(DanceRole.FOLLOW);
        assertThat(query.wishes().languages()).containsExactly((short) 2);
        assertThat(query.wishes().minRating()).contains(new BigDecimal("4.5"));
        assertThat(query.wishes().maxPrice()).contains(new Money(9000, "USD"));
        assertThat(query.wishes().words()).contains(new SearchWords("river"));
        assertThat(query.wishes().free()).contains(TOMORROW);
        assertThat(query.sort()).isEqualTo(HostSort.RELEVANCE);
        assertThat(query.limit()).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R265, R267, R525: what is out of range or unknown is refused by its parameter, and nobody searches")
    @CsvSource(
            delimiter = '|',
            value = {
                "lat        | 90.0001",
                "lat        | -91",
                "lat        | NaN",
                "lng        | 180.0001",
                "lng        | -181",
                "lng        | NaN",
                "radius_km  | 0",
                "radius_km  | -1",
                "radius_km  | 200001",
                "radius_km  | NaN",
                "radius_km  | Infinity",
                "styles     | pogo",
                "languages  | xx",
                "min_level  | 0",
                "min_level  | 6",
                "min_rating | 0.99",
                "min_rating | 5.01",
                "max_price  | 0",
                "max_price  | -1",
                "currency   | XYZ",
                "currency   | eur",
                "currency   | GBP",
                "currency   | ''",
                "limit      | 0",
                "limit      | 51",
                "cursor     | x",
            })
    void refused(String field, String value) {
        Request request = new Request();
        request.with(field, value);
        assertRefused(request, field);
    }

    @Test
    @DisplayName("R525, G16: the highest price needs the currency that it is meant in")
    void priceWithoutCurrency() {
        Request request = new Request();
        request.maxPrice = Optional.of(5000L);
        assertRefused(request, "currency");
    }

    @ParameterizedTest(name = "{0} hosts: {1} and \"{2}\"")
    @DisplayName("R280, G25: the total is exact up to a thousand, and said to be more beyond")
    @CsvSource({"0, 0, 0", "1, 1, 1", "999, 999, 999", "1000, 1000, 1000", "1001, 1000, 1000+"})
    void totals(int counted, int total, String shown) {
        when(search.find(any(), any(), any())).thenReturn(new HostPage(List.of(), counted, Optional.empty()));
        HostResults results = desk.find(new Request().made());
        assertThat(results.total()).isEqualTo(total);
        assertThat(results.totalShown()).isEqualTo(shown);
    }

    @Test
    @DisplayName("R280: hosts are shown in the order in which they were found; the last page has no cursor")
    void lastPage() {
        HostHit ana = Samples.ana();
        HostHit other = Samples.ana(Optional.empty(), 0, Optional.of(Samples.PHOTO));
        when(search.find(any(), any(), any())).thenReturn(new HostPage(List.of(other, ana), 2, Optional.empty()));
        HostResults results = desk.find(new Request().made());
        assertThat(results.items().stream().map(HostHitView::ratingCount)).containsExactly(0, 10);
        assertThat(results.nextCursor()).isNull();
    }

    @Test
    @DisplayName("G25: the cursor of a page leads to the next one, of another length if so wished, and on from there")
    void nextPages() {
        Mark later = new Mark(0.75, Samples.ANAS_ACCOUNT, 37);
        when(search.find(any(), any(), any()))
                .thenReturn(
                        new HostPage(List.of(Samples.ana()), 37, Optional.of(MARK)),
                        new HostPage(List.of(Samples.ana()), 37, Optional.of(later)));
        Request request = new Request();
        request.words = Optional.of(new SearchWords("river"));
        request.cursor = Optional.ofNullable(desk.find(request.made()).nextCursor());
        request.limit = 50;
        HostResults second = desk.find(request.made());
        request.cursor = Optional.ofNullable(second.nextCursor());
        desk.find(request.made());
        ArgumentCaptor<HostQuery> asked = ArgumentCaptor.captor();
        verify(search, times(3)).find(asked.capture(), any(), any());
        assertThat(asked.getAllValues().stream().map(HostQuery::after))
                .containsExactly(Optional.empty(), Optional.of(MARK), Optional.of(later));
        assertThat(second.total()).isEqualTo(37);
    }

    @Test
    @DisplayName("G25: the cursor of one search is none of another")
    void foreignCursor() {
        when(search.find(any(), any(), any())).thenReturn(new HostPage(List.of(), 37, Optional.of(MARK)));
        Request request = new Request();
        request.cursor = Optional.ofNullable(desk.find(request.made()).nextCursor());
        request.sort = HostSort.RATING;
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.find(request.made()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
        verify(search).find(any(), any(), any());
    }

    @Test
    @DisplayName("G16: prices are shown in the currency that was asked for, whether or not it bounds them")
    void shownCurrency() {
        when(search.find(any(), any(), any())).thenReturn(new HostPage(List.of(Samples.ana()), 1, Optional.empty()));
        Request request = new Request();
        request.currency = Optional.of("JPY");
        assertThat(desk.find(request.made()).items().get(0).about()).isEqualTo(new HostHitView.Price(7200, "JPY"));
        assertThat(asked().wishes().maxPrice()).isEmpty();
    }

    private HostQuery asked() {
        ArgumentCaptor<HostQuery> asked = ArgumentCaptor.captor();
        verify(search).find(asked.capture(), any(), any());
        return asked.getValue();
    }

    private void assertRefused(Request request, String field) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.find(request.made()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
        verifyNoInteractions(search);
    }

    /** Anybody within 25 km of Lisbon, unless said otherwise. */
    private static final class Request {

        private double latitude = 38.7;
        private double longitude = -9.1;
        private double radius = 25_000;
        private List<String> styles = List.of();
        private int minLevel = 1;
        private Optional<DanceRole> role = Optional.empty();
        private List<String> languages = List.of();
        private Optional<BigDecimal> minRating = Optional.empty();
        private Optional<Long> maxPrice = Optional.empty();
        private Optional<String> currency = Optional.empty();
        private Optional<SearchWords> words = Optional.empty();
        private Optional<FreeTime> free = Optional.empty();
        private HostSort sort = HostSort.DISTANCE;
        private int limit = 20;
        private Optional<String> cursor = Optional.empty();

        void with(String field, String value) {
            switch (field) {
                case "lat" -> latitude = Double.parseDouble(value);
                case "lng" -> longitude = Double.parseDouble(value);
                case "radius_km" -> radius = Double.parseDouble(value);
                case "styles" -> styles = List.of(value);
                case "languages" -> languages = List.of(value);
                case "min_level" -> minLevel = Integer.parseInt(value);
                case "min_rating" -> minRating = Optional.of(new BigDecimal(value));
                case "max_price" -> {
                    maxPrice = Optional.of(Long.parseLong(value));
                    currency = Optional.of("EUR");
                }
                case "currency" -> currency = Optional.of(value);
                case "limit" -> limit = Integer.parseInt(value);
                default -> cursor = Optional.of(value);
            }
        }

        HostSearchRequest made() {
            return new HostSearchRequest(
                    latitude, longitude, radius, styles, minLevel, role, languages, minRating, maxPrice, currency,
                    words, free, sort, limit, cursor);
        }
    }
}
