package com.dancepartner.app.notification;

import com.dancepartner.domain.identity.User;

/** The words of mails to hosts about their account at Stripe. */
final class HostLetters {

    private HostLetters() {}

    static Letter restricted(User host) {
        return Letter.to(
                host,
                "Stripe has stopped payments to you",
                "Stripe, who pays you, needs something of you before we can send you money again. Until then clients"
                        + " cannot find or book you; sessions that are booked stay booked, and what you earn is kept for"
                        + " you.\n\n"
                        + "Open \"Getting paid\" in the app: it lists what is missing, and leads to Stripe's page.");
    }
}
