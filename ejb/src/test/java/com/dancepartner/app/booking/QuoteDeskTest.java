package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import com.dancepartner.app.availability.Verdicts;
import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Bookings.OpenRequests;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuoteDeskTest {

    private final HostProfiles profiles = mock();
    private final Bookings bookings = mock();
    private final Verdicts verdicts = mock();
    private final HostProfile host = Booked.host();
    private final QuoteDesk desk = new QuoteDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.profiles = profiles;
        desk.bookings = bookings;
        desk.verdicts = verdicts;
        desk.cancellation = Booked.cancellation();
        desk.clock = Booked.at(NOW);
        when(profiles.getShown(host.id(), CLIENT)).thenReturn(host);
        when(bookings.openRequests(CLIENT, HOST)).thenReturn(new OpenRequests(0, 0));
        when(verdicts.calendarOf(eq(host), any())).thenReturn(Booked.calendar(BookingRules.STANDARD));
    }

    @Test
    @DisplayName("R336, G13: a quote says the price, whether the time is free, and what a cancellation would cost when")
    void quotes() {
        QuoteView quote = quote(START, 90);
        assertThat(quote.scheduledEnd()).isEqualTo(START.plus(Duration.ofMinutes(90)));
        assertThat(quote.timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(quote.hourlyRateCents()).isEqualTo(4000);
        assertThat(quote.amountCents()).isEqualTo(6000);
        assertThat(quote.platformFeeCents()).isEqualTo(6000L * host.platformFeeBps() / 10_000);
        assertThat(quote.available()).isTrue();
        assertThat(quote.rule()).isNull();
        assertThat(quote.cancellation())
                .containsExactly(new FeeStepView(START.minus(Duration.ofDays(1)), 0), new FeeStepView(START, 3000));
        assertThat(quote.noShowFeeCents()).isEqualTo(6000);
    }

    @Test
    @DisplayName("R318, R335: a time that is not free is priced all the same, with the first rule against it in words")
    void notFree() {
        when(bookings.busy(eq(HOST), any())).thenReturn(List.of(TimeSpan.of(START, Duration.ofHours(1))));
        QuoteView quote = quote(START, 60);
        assertThat(quote.available()).isFalse();
        assertThat(quote.rule()).isEqualTo("taken");
        assertThat(quote.message()).isNotBlank();
        assertThat(quote(START.plusSeconds(60), 60).rule()).isEqualTo("off_step");
        assertThat(quote(START.minus(Duration.ofDays(1)), 60).rule()).isEqualTo("closed");
    }

    @Test
    @DisplayName("G16: a quote is in the host's currency, and says which fees are too small to be charged")
    void currencies() {
        QuoteView quote = quoteOf(new Money(20_000, "JPY"), 60);
        assertThat(quote.currency()).isEqualTo("JPY");
        assertThat(quote.amountCents()).isEqualTo(20_000);
        QuoteView cheap = quoteOf(new Money(160, "EUR"), 30);
        assertThat(cheap.cancellation()).extracting(FeeStepView::feeCents).containsOnly(0L);
        assertThat(cheap.noShowFeeCents()).isEqualTo(80);
        assertThat(quoteOf(new Money(7_010, "KWD"), 45).amountCents()).isEqualTo(5_260);
    }

    @Test
    @DisplayName("G16: a session that costs less than a card can be charged is refused by its length")
    void tooCheap() {
        Refused.naming("duration_minutes", () -> quoteOf(new Money(98, "EUR"), 30));
    }

    private QuoteView quoteOf(Money rate, int minutes) {
        HostProfile other = spy(host);
        doReturn(rate).when(other).hourlyRate();
        when(profiles.getShown(host.id(), CLIENT)).thenReturn(other);
        when(verdicts.calendarOf(eq(other), any())).thenReturn(Booked.calendar(BookingRules.STANDARD));
        return quote(START, minutes);
    }

    @Test
    @DisplayName("G41: a host who takes no bookings yet is priced, and not to be had")
    void notBookable() {
        host.transfersAre(false, NOW);
        assertThat(quote(START, 60).available()).isFalse();
        assertThat(quote(START, 60).rule()).isEqualTo("not_bookable");
    }

    @Test
    @DisplayName("G39, G40: what the caller's own bookings are against is told, too")
    void ownBookings() {
        when(bookings.openRequests(CLIENT, HOST)).thenReturn(new OpenRequests(3, 0));
        assertThat(quote(START, 60).rule()).isEqualTo("open_requests");
        when(bookings.busy(eq(CLIENT), any())).thenReturn(List.of(TimeSpan.of(START, Duration.ofHours(1))));
        assertThat(quote(START, 60).rule()).isEqualTo("own_session");
        when(profiles.getShown(host.id(), HOST)).thenReturn(host);
        assertThat(desk.quote(HOST, new QuoteRequest(host.id(), START, 60)).rule())
                .isEqualTo("own_profile");
    }

    @Test
    @DisplayName("G08: nothing is said of a host who is not shown; times beyond all calendars are refused")
    void refused() {
        Refused.naming("scheduled_start", () -> quote(Instant.MAX, 60));
        Refused.naming("scheduled_start", () -> quote(Instant.MIN, 60));
        when(profiles.getShown(host.id(), CLIENT)).thenThrow(BusinessException.notFound("host", host.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> quote(START, 60));
    }

    private QuoteView quote(Instant start, int minutes) {
        return desk.quote(CLIENT, new QuoteRequest(host.id(), start, minutes));
    }
}
