package com.dancepartner.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.launcher.Ports;
import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DevelopmentMailTest {

    private final DevelopmentMail mail;

    DevelopmentMailTest() throws IOException {
        mail = new DevelopmentMail(Ports.choose(0, "mail", "smtp.port"), 0, () -> "123456");
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    @DisplayName(
            "run: the inbox shows mails newest first, with their links to click and nothing else of theirs as markup")
    void inbox() {
        send("ana@example.com", "First", "<script>alert(1)</script>");
        send("ben@example.com", "Second", "Verify:\n\nhttp://127.0.0.1/account/verify/?token=abc&x=1\n");
        Answer page = get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .containsSubsequence("Second", "First")
                .contains("<a href=\"http://127.0.0.1/account/verify/?token=abc&amp;x=1\">")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    @DisplayName("run: programs read the mails to an address, whatever its case, newest first")
    void json() {
        Instant before = Instant.now().minusSeconds(1);
        send("ana+1@example.com", "First", "Hello Ana");
        send("ben@example.com", "Other", "Hello Ben");
        send("ana+1@example.com", "Second", "Again");
        Answer answer = get("mails.json?to=" + URLEncoder.encode("Ana+1@Example.com", StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("items")).hasSize(2);
        assertThat(answer.at("items.0.subject")).isEqualTo("Second");
        assertThat(answer.at("items.1.subject")).isEqualTo("First");
        assertThat(answer.at("items.1.to")).isEqualTo("ana+1@example.com");
        assertThat(answer.at("items.1.text")).isEqualTo("Hello Ana");
        assertThat(Instant.parse(answer.at("items.1.received_at"))).isAfter(before);
        assertThat(get("mails.json").json().path("items")).hasSize(3);
        assertThat(get("mails.json?to=nobody%40example.com").json().path("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("G07, run: the authenticator shows the code and comes anew by itself when it ends, with nothing from"
            + " elsewhere")
    void authenticator() {
        String page = get("authenticator").text();
        assertThat(page).contains("123456").containsPattern("http-equiv=refresh content=([1-9]|[12][0-9]|30)>");
        assertThat(page).doesNotContain("http:", "https:", "src=");
    }

    @Test
    @DisplayName("run: without an authenticator there is no such page")
    void noAuthenticator() throws IOException {
        try (DevelopmentMail plain = new DevelopmentMail(Ports.choose(0, "mail", "smtp.port"), 0, null)) {
            assertThat(new Api(plain.inboxUri())
                            .get(plain.inboxUri() + "authenticator")
                            .status())
                    .isEqualTo(404);
        }
    }

    private Answer get(String path) {
        return new Api(mail.inboxUri()).get(mail.inboxUri() + path);
    }

    private void send(String to, String subject, String text) {
        int before = get("mails.json").json().path("items").size();
        GreenMailUtil.sendTextEmail(
                to,
                "product@example.com",
                subject,
                text,
                new ServerSetup(mail.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        Await.until(
                "the mail",
                Duration.ofSeconds(10),
                () -> get("mails.json").json().path("items").size() > before);
    }
}
