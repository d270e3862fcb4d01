package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The events that belong together by their UID: a series, and what stands for single times of it. */
final class Series {

    private final List<Event> events;
    private final List<Moment> replaced;

    Series(List<Event> events) {
        this.events = events;
        this.replaced =
                events.stream().flatMap(event -> event.replaces().stream()).toList();
    }

    /**
     * Adds what of it takes its owner's time within the window.
     *
     * @throws BusinessException VALIDATION_ERROR when the budget is spent
     */
    void addTo(Collection<TimeSpan> busy, TimeSpan window, Budget budget) {
        for (Event event : events) {
            if (event.isBusy()) {
                new Times(event, window, budget).addTo(busy);
            }
        }
    }

    /** The times of one of the events. */
    private final class Times {

        private final Event event;
        private final TimeSpan window;
        private final Budget budget;
        private final Set<Instant> instants = new HashSet<>();
        private final Set<LocalDate> days = new HashSet<>();

        Times(Event event, TimeSpan window, Budget budget) {
            this.event = event;
            this.window = window;
            this.budget = budget;
            event.except().forEach(this::leaveOut);
            if (event.replaces().isEmpty()) {
                replaced.forEach(this::leaveOut);
            }
        }

        /** A whole day means all that starts on it; of an event of whole days any time of a day means that day. */
        private void leaveOut(Moment moment) {
            if (moment.isDate() || event.start().isDate()) {
                days.add(moment.local().toLocalDate());
            } else {
                instants.add(moment.instant());
            }
        }

        void addTo(Collection<TimeSpan> busy) {
            for (LocalDateTime start : starts()) {
                if (!isLeftOut(
                        new Moment(start, event.start().isDate(), event.start().rules()))) {
                    add(start, event.start(), event.extent(), busy);
                }
            }
            for (Event.Further further : event.further()) {
                if (!isLeftOut(further.start())) {
                    add(further.start().local(), further.start(), further.extent(), busy);
                }
            }
        }

        private boolean isLeftOut(Moment moment) {
            return days.contains(moment.local().toLocalDate())
                    || (!moment.isDate() && instants.contains(moment.instant()));
        }

        private void add(LocalDateTime start, Moment of, Extent extent, Collection<TimeSpan> busy) {
            extent.from(start, of.rules()).flatMap(window::within).ifPresent(span -> {
                budget.found();
                busy.add(span);
            });
        }

        /** The first, and those that the rules give about the window. */
        private Set<LocalDateTime> starts() {
            Set<LocalDateTime> starts = new TreeSet<>(List.of(event.start().local()));
            LocalDateTime from = local(window.start().minus(event.extent().atMost()));
            LocalDateTime to = local(window.end().plus(Duration.ofDays(1)));
            for (Rule rule : event.rules()) {
                starts.addAll(before(rule, rule.between(event.start().local(), from, to, budget)));
            }
            return starts;
        }

        /** As on a wall in the middle of the world: a day more on both sides covers all others. */
        private static LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }

        private List<LocalDateTime> before(Rule rule, List<LocalDateTime> starts) {
            String until = rule.until();
            if (until == null) {
                return starts;
            }
            Moment last = Moment.of(until, event.start().rules());
            List<LocalDateTime> before = new ArrayList<>(starts);
            before.removeIf(start -> isAfter(start, last));
            return before;
        }

        private boolean isAfter(LocalDateTime start, Moment last) {
            boolean byDay = last.isDate() || event.start().isDate();
            return byDay
                    ? start.toLocalDate().isAfter(last.local().toLocalDate())
                    : LocalTimes.instant(start, event.start().rules()).isAfter(last.instant());
        }
    }
}
