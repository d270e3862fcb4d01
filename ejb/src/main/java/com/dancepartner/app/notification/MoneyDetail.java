package com.dancepartner.app.notification;

import com.dancepartner.domain.money.Money;
import java.util.UUID;

/**
 * What the words of a mail about money need, as the outbox keeps it.
 *
 * @param subject the payment, or the host whose payout failed
 */
record MoneyDetail(UUID subject, Money amount) {

    static MoneyDetail parse(String text) {
        String[] parts = text.split(" ");
        return new MoneyDetail(UUID.fromString(parts[0]), new Money(Long.parseLong(parts[1]), parts[2]));
    }

    String text() {
        return subject + " " + amount.minor() + " " + amount.currency();
    }
}
