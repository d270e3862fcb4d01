package com.dancepartner.domain.discovery;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a row of host_search. */
final class HitRow {

    private HitRow() {}

    /**
     * The host of this row.
     *
     * @param first the column of the key; those of {@link SearchSql} follow
     */
    static HostHit read(Object[] row, int first, boolean byWords) {
        int at = first;
        double key = number(row[at]);
        double chordSquared = number(row[at + 1]);
        double match = number(row[at + 2]);
        at += 3;
        return new HostHit(
                Rows.uuid(row[at]),
                Rows.uuid(row[at + 1]),
                key,
                Area.metres(chordSquared),
                byWords ? Optional.of(match) : Optional.empty(),
                text(row[at + 2]),
                text(row[at + 3]),
                text(row[at + 4]),
                text(row[at + 5]),
                text(row[at + 6]),
                number(row[at + 7]),
                number(row[at + 8]),
                new Money(Rows.number(row[at + 9]), text(row[at + 10])),
                (BigDecimal) row[at + 11],
                (int) Rows.number(row[at + 12]),
                (int) Rows.number(row[at + 13]),
                Arrays.stream(text(row[at + 14]).split(",")).map(HitRow::style).toList(),
                languages(text(row[at + 15])),
                Optional.ofNullable(row[at + 16]).map(Rows::uuid));
    }

    private static HostHit.Style style(String written) {
        String[] parts = written.split(":");
        return new HostHit.Style(
                Short.parseShort(parts[0]),
                Integer.parseInt(parts[1]),
                DanceRole.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }

    private static List<String> languages(String spoken) {
        return spoken.isEmpty() ? List.of() : List.of(spoken.split(","));
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
