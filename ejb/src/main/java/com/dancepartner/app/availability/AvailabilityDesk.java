package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.WeeklyPlan;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a host dances, for the host to set and for others to see. */
@Stateless
public class AvailabilityDesk {

    private static final Duration LONGEST_LOOK = Duration.ofDays(31);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    @Inject
    HostProfiles profiles;

    @Inject
    AvailabilityWindows windows;

    @Inject
    Bookings bookings;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    public AvailabilityView own(UUID userId) {
        return view(profiles.completeOf(userId));
    }

    public AvailabilityView replace(UUID userId, AvailabilityInput input) {
        HostProfile profile = profiles.completeOf(userId);
        List<WeeklyWindow> weekly =
                input.windows().stream().map(AvailabilityDesk::window).toList();
        Set<Object> starts = new HashSet<>();
        for (WeeklyWindow window : weekly) {
            if (!starts.add(List.of(window.day(), window.start()))) {
                throw BusinessException.invalid("windows", "Two windows start on the same day at " + window.start());
            }
        }
        windows.replace(profile.id(), weekly);
        changes.fire(new HostChanged(profile.id()));
        return view(profile);
    }

    /**
     * Free slots of this length that start within the range, from now plus the notice on.
     *
     * @param callerId null when nobody is signed in
     */
    public SlotList slots(@Nullable UUID callerId, UUID profileId, Instant from, Instant to, int durationMinutes) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_LOOK) > 0) {
            throw BusinessException.invalid("to", "to must be after from, at most 31 days");
        }
        Duration length = Duration.ofMinutes(durationMinutes);
        if (length.compareTo(BookingTerms.MIN_LENGTH) < 0 || length.compareTo(BookingTerms.MAX_LENGTH) > 0) {
            throw BusinessException.invalid("duration_minutes", "A session lasts 30 to 240 minutes");
        }
        HostProfile profile = profiles.getShown(profileId, callerId);
        Instant earliest = clock.instant().plus(BookingTerms.NOTICE);
        Instant start = from.isBefore(earliest) ? earliest : from;
        if (!profile.canBeBooked() || !start.isBefore(to)) {
            return new SlotList(profile.zone().getId(), durationMinutes, List.of());
        }
        TimeSpan range = new TimeSpan(start, to);
        List<TimeSpan> busy = bookings.busy(profile.userId(), new TimeSpan(start, to.plus(length)));
        return new SlotList(
                profile.zone().getId(),
                durationMinutes,
                windows.planOf(profileId, profile.zone()).slots(range, length, busy).stream()
                        .map(slot -> view(slot, profile.zone()))
                        .toList());
    }

    private AvailabilityView view(HostProfile profile) {
        WeeklyPlan plan = windows.planOf(profile.id(), profile.zone());
        return new AvailabilityView(
                profile.zone().getId(),
                plan.windows().stream()
                        .map(w -> new WindowInput(
                                w.day().name().toLowerCase(Locale.ROOT),
                                w.start().toString(),
                                w.end().toString()))
                        .toList());
    }

    private static SlotView view(TimeSpan slot, ZoneId zone) {
        return new SlotView(slot.start(), slot.end(), slot.start().atZone(zone).format(LOCAL));
    }

    private static WeeklyWindow window(WindowInput input) {
        return new WeeklyWindow(
                DayOfWeek.valueOf(input.day().toUpperCase(Locale.ROOT)),
                LocalTime.parse(input.start()),
                LocalTime.parse(input.end()));
    }
}
