package com.dancepartner.admin;

import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write amounts and times. */
@Named
@ApplicationScoped
public class Amounts {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** 1050 EUR as 10.50 EUR; nothing as a dash. */
    public String money(Money money) {
        return money.isZero() ? "–" : money.text();
    }

    /** An instant as the clock shows it in this zone. */
    public String at(@Nullable Instant instant, String zone) {
        return instant == null ? "–" : instant.atZone(ZoneId.of(zone)).format(LOCAL);
    }

    /** The day of an instant in UTC. */
    public String day(Instant instant) {
        return DAY.format(instant);
    }
}
