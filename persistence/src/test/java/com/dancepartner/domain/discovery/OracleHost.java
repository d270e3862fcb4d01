package com.dancepartner.domain.discovery;

import com.dancepartner.domain.host.DanceRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A host of the oracle's world. Nothing here was read from the database.
 *
 * @param clientId who books this host
 * @param rate minor units for 60 minutes
 * @param average of the ratings, 0 without any
 * @param languages ids
 * @param rules what the host asks of bookings; empty for the platform's own
 * @param specials what departs from the usual weeks
 * @param lacks why the host cannot be booked; nothing for those who can
 */
record OracleHost(
        UUID id,
        UUID userId,
        UUID clientId,
        String firstName,
        String lastName,
        String headline,
        String bio,
        OraclePlace place,
        ZoneId zone,
        long rate,
        String currency,
        BigDecimal average,
        int ratings,
        List<Dance> dances,
        List<Short> languages,
        List<Hours> hours,
        Optional<Rules> rules,
        List<Special> specials,
        List<Taken> bookings,
        Set<Lack> lacks) {

    private static final String[] STYLES = {
        "Salsa",
        "Bachata",
        "Merengue",
        "Cha-Cha-Chá",
        "Rumba",
        "Samba",
        "Kizomba",
        "Zouk",
        "Cumbia",
        "Argentine Tango",
        "Waltz",
        "Viennese Waltz",
        "Foxtrot",
        "Quickstep",
        "Ballroom Tango",
        "Paso Doble",
        "Lindy Hop",
        "East Coast Swing",
        "West Coast Swing",
        "Balboa",
        "Charleston",
        "Boogie-Woogie",
        "Blues",
        "Hustle",
        "Two-Step",
        "Nightclub Two-Step",
        "Forró",
        "Polka",
        "Ceilidh",
        "Contra"
    };

    static String styleName(int id) {
        return STYLES[id - 1];
    }

    /** The given name, and of the other one no more than its first letter. */
    String name() {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName.charAt(0) + ".";
    }

    Rules asked() {
        return rules.orElse(Rules.OF_THE_PLATFORM);
    }

    /** All that words are looked for in. */
    String text() {
        String styles = dances.stream().map(dance -> styleName(dance.style())).collect(Collectors.joining(" "));
        return String.join(" ", name(), headline, bio, place.city(), styles);
    }

    /** A style that the host offers. */
    record Dance(short style, int level, DanceRole role) {}

    /** The same hours every week, in minutes of the day; an end that is not later than the start is on the next day. */
    record Hours(int day, int from, int to) {}

    /** Minutes, but for the days of the horizon. */
    record Rules(int buffer, int notice, int horizon, int step, int least, int most) {

        static final Rules OF_THE_PLATFORM = new Rules(0, 120, 90, 15, 30, 240);
    }

    /**
     * What departs from the usual weeks.
     *
     * @param zone where a journey leads
     */
    record Special(Kind kind, Instant from, Instant to, ZoneId zone) {

        /** What there is. */
        enum Kind {
            OPENING,
            BLOCK,
            JOURNEY,
            IMPORTED
        }
    }

    /**
     * A booking, whether it blocks its time or not.
     *
     * @param until the end of the buffer after it
     * @param asGuest whether this host is the one who books there
     */
    record Taken(Instant from, Instant to, Instant until, String status, boolean asGuest) {

        private static final Set<String> BLOCKING = Set.of("awaiting_payment", "pending", "confirmed", "in_progress");

        boolean blocks() {
            return BLOCKING.contains(status);
        }
    }

    /** What a host may lack to be booked. */
    enum Lack {
        COMPLETE_PROFILE,
        VERIFICATION,
        TRANSFERS,
        OPEN_ACCOUNT,
        VERIFIED_EMAIL,
        STYLES,
        HOURS
    }
}
