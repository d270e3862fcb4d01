package com.dancepartner.system;

import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What clients read of their money: one receipt for a booking, and a letter for each refund. */
class ReceiptIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OVER_THE_GRACE = Duration.ofMinutes(6);

    private Hosts.Host host;
    private Product.Person client;

    @BeforeEach
    void twoPeople() {
        host = Hosts.bookable();
        client = Product.person("client");
    }

    @Test
    @DisplayName("R358: a session and its extension are on one receipt, sent when both are paid")
    void oneReceipt() {
        Session session = Session.running(host, client);
        String quarter = "{\"kind\":\"extension\",\"extra_minutes\":15,\"payment_method_id\":\"" + Session.CARD + "\"}";
        done(session.byClient("changes", quarter));
        done(session.byHost("changes/accept", "{}"));
        done(session.byHost("complete", null));
        session.assertTaken(5000);
        awaitMail("Your receipt: 50.00 EUR");
        assertThat(mails())
                .contains(
                        "Session: 40.00 EUR",
                        "Extension: 10.00 EUR",
                        "Total: 50.00 EUR",
                        "Fee for paying by card: none");
        assertThat(receipts()).isOne();
    }

    @Test
    @DisplayName("R358, G13: the receipt of a late cancellation says that it is the fee, and what was let go")
    void lateCancellation() {
        Session session = Session.confirmed(host, client, Session.soon());
        Hosts.advance(OVER_THE_GRACE);
        done(session.byClient("cancel", Session.WHY));
        session.assertTaken(2000);
        awaitMail("Your receipt: 20.00 EUR");
        assertThat(mails()).contains("Fee for cancelling late: 20.00 EUR", "Held on your card and let go: 20.00 EUR");
    }

    @Test
    @DisplayName("R358: who cancels in time pays nothing, and gets no receipt")
    void nothingPaid() {
        Session session = Session.confirmed(host, client, Hosts.noonIn(3));
        done(session.byClient("cancel", Session.WHY));
        session.assertTaken(0);
        assertThat(receipts()).isZero();
    }

    @Test
    @DisplayName("G04, G14: who is given a part back reads how much, and when it is on the statement")
    void refund() {
        Session session = Session.completed(host, client);
        session.assertTaken(4000);
        done(session.byClient("dispute", "{\"statement\":\"We danced half of it\"}"));
        Answer decided = Staff.member("SUPPORT")
                .api()
                .post(
                        "/admin/bookings/" + session.id() + "/resolution",
                        "{\"outcome\":\"refund_part\",\"refund_cents\":1500,\"reason\":\"half of it\"}");
        done(decided);
        session.assertGivenBack(1500);
        awaitMail("Your refund: 15.00 EUR");
        assertThat(mails()).contains("within 5 to 10 days");
    }

    private void awaitMail(String subject) {
        Await.until("the mail " + subject, PATIENCE, () -> mails().contains(subject));
    }

    private long receipts() {
        return Product.count("SELECT count(*) FROM outbox WHERE kind = 'receipt' AND user_id = '" + client.id() + "'");
    }

    /** All mails to the client, as the mail server of the tests has them. */
    private String mails() {
        URI mails = Product.stack()
                .services()
                .inboxUri()
                .resolve("mails.json?to=" + URLEncoder.encode(client.email(), StandardCharsets.UTF_8));
        Answer answer =
                Product.anonymous().exchange(HttpRequest.newBuilder(mails).build());
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
