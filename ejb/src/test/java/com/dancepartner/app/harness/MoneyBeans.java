package com.dancepartner.app.harness;

import com.dancepartner.app.booking.BookingAudit;
import com.dancepartner.app.booking.BookingMoney;
import com.dancepartner.app.booking.BookingPayments;
import com.dancepartner.app.booking.ChangeEndings;
import com.dancepartner.app.notification.BookingNotices;
import com.dancepartner.app.notification.HoldNotices;
import com.dancepartner.app.payment.CardDesk;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.app.payment.DueHolds;
import com.dancepartner.app.payment.OnboardingDesk;
import com.dancepartner.app.payment.PaymentWorker;
import com.dancepartner.app.payment.Payouts;
import com.dancepartner.app.payment.WebhookDesk;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.payment.PaymentEnvironments;
import com.dancepartner.standin.StripeStandIn;
import java.net.URI;

/** The beans that money needs; what they inject comes with them. */
final class MoneyBeans {

    static final String API_KEY = "sk_test_joint";
    static final String WEBHOOK_SECRET = "whsec_joint";

    private static final Class<?>[] DESKS = {
        CardDesk.class,
        Charges.class,
        DueHolds.class,
        OnboardingDesk.class,
        PaymentEnvironments.class,
        PaymentWorker.class,
        Payouts.class,
        WebhookDesk.class,
        AvailabilityWindows.class
    };

    private static final Class<?>[] OBSERVERS = {
        BookingAudit.class,
        BookingMoney.class,
        BookingNotices.class,
        BookingPayments.class,
        ChangeEndings.class,
        HoldNotices.class
    };

    private MoneyBeans() {}

    static ContainerBuilder on(TestDatabase database, StripeStandIn standIn) {
        URI address = standIn.baseUri();
        return Container.of(database)
                .with(DESKS)
                .with(OBSERVERS)
                .setting("stripe.secret.key", API_KEY)
                .setting("stripe.api.base", address.toString())
                .setting("stripe.webhook.secret", WEBHOOK_SECRET);
    }
}
