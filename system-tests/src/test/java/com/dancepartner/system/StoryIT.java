package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.run.Services;
import com.dancepartner.walk.Await;
import com.dancepartner.walk.Script;
import com.dancepartner.walk.Stage;
import com.dancepartner.walk.Story;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoryIT {

    @AfterAll
    static void moneyAddsUp() {
        MoneyCheck.holds();
    }

    @Test
    @DisplayName(
            "The main job, end to end, on the EAR with a second node in the grid; R339, R350, R356, R359, R360, R439")
    void wholeStory() {
        Services services = Product.stack().services();
        Story story = new Story(
                new Script(System.out::println),
                new Stage(
                        Product.anonymous(),
                        Product.stack().nodes().get(0).baseUri(),
                        services.inboxUri(),
                        services.adminLogin(),
                        services.adminPassword(),
                        services::adminOtp));
        story.play();

        String ofBooking = " WHERE booking_id = '" + story.bookingId() + "'";
        String payment = "(SELECT id FROM payments" + ofBooking + ")";
        assertThat(Product.count("SELECT count(*) FROM booking_transitions" + ofBooking))
                .as("authorise, reschedule, confirm, start and complete are in the audit")
                .isEqualTo(5);
        assertThat(Product.count(
                        "SELECT coalesce(sum(amount_cents), 0) FROM ledger_entries WHERE payment_id = " + payment))
                .as("the books balance")
                .isZero();
        assertThat(Product.count(
                        "SELECT sum(-amount_cents) FROM ledger_entries WHERE account = 'revenue' AND payment_id = "
                                + payment))
                .as("our share is 15 %")
                .isEqualTo(1500);
        assertThat(Product.count("SELECT count(*) FROM ledger_entries WHERE account = 'host_payable' AND payment_id = "
                        + payment + " HAVING sum(amount_cents) = 0"))
                .as("nothing is owed to the host any more")
                .isEqualTo(2);
        Await.until(
                "the receipt in the inbox", Duration.ofSeconds(30), () -> inbox().contains("Your receipt: 100.00 EUR"));
        assertThat(inbox()).contains("A new request", "Your booking is confirmed");
    }

    private static String inbox() {
        return Product.anonymous()
                .exchange(HttpRequest.newBuilder(Product.stack().services().inboxUri())
                        .build())
                .text();
    }
}
