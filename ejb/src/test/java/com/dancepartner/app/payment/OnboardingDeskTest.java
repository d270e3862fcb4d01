package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage;
import com.dancepartner.app.notification.HostNotices;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host and Stripe's stand-in, with the real beans between them. */
class OnboardingDeskTest {

    private static MoneyContainer money;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open(more -> more.with(HostNotices.class));
    }

    @AfterAll
    static void close() {
        money.close();
    }

    @Test
    @DisplayName("R331 to R334, G41: from nothing to an account that can be paid, through Stripe's own page")
    void wholeWay() throws IOException, InterruptedException {
        UUID host = newcomer();
        assertThat(desk().status(host).status()).isEqualTo("not_started");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk().loginLink(host))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
        OnboardingView begun = desk().start(host);
        assertThat(begun.status()).isEqualTo("incomplete");
        assertThat(begun.stillNeeded())
                .extracting(OnboardingView.Need::words)
                .contains("The bank account that you are paid to", "Your agreement to Stripe's terms");
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> desk().loginLink(host));
        assertThat(desk().status(host).url())
                .as("only who asks for a page gets one")
                .isEmpty();
        answered(begun.url());
        OnboardingView done = desk().status(host);
        assertThat(done.status()).isEqualTo("enabled");
        assertThat(done.stillNeeded()).isEmpty();
        assertThat(profile(host).hasTransfersEnabled()).isTrue();
        assertThat(desk().start(host).url()).as("nothing is missing").isEmpty();
        assertThat(desk().loginLink(host).url()).contains("/express/");
        assertThat(desk().loginLink(host).url())
                .isNotEqualTo(desk().loginLink(host).url());
    }

    @Test
    @DisplayName("R333, G41: an account that Stripe stops leaves the search, and its host is told once")
    void stopped() {
        Stage.Host host = money.stage().host("EUR");
        UUID user = host.userId();
        assertThat(desk().status(user).status()).isEqualTo("enabled");
        stop(host);
        OnboardingView view = desk().status(user);
        assertThat(view.status()).isEqualTo("restricted");
        assertThat(view.stillNeeded())
                .containsExactly(new OnboardingView.Need(
                        "individual.verification.document", "A photo of your identity document", true));
        assertThat(view.disabledReason()).isEqualTo("Something that Stripe needs is overdue");
        assertThat(desk().status(user).transfersEnabled()).isFalse();
        assertThat(profile(user).hasTransfersEnabled()).isFalse();
        assertThat(desk().start(user).url()).as("Stripe's page to put it right").isNotEmpty();
        assertThat(money.books()
                        .number("SELECT count(*) FROM outbox WHERE user_id = ? AND kind = 'account_restricted'", user))
                .isOne();
    }

    private static void stop(Stage.Host host) {
        JsonNode account = money.stripe().order("accounts/requirements", """
            {"account": "%s", "transfers": "inactive", "payouts_enabled": false,
             "disabled_reason": "requirements.past_due",
             "currently_due": ["individual.verification.document"], "past_due": ["individual.verification.document"]}
            """.formatted(host.accountId()));
        assertThat(account.path("payouts_enabled").asBoolean()).isFalse();
    }

    private static void answered(String page) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("outcome=complete"))
                .build();
        int status =
                HttpClient.newHttpClient().send(form, BodyHandlers.discarding()).statusCode();
        assertThat(status).isLessThan(400);
    }

    /** A host without an account at Stripe. */
    private static UUID newcomer() {
        Stage.Host host = money.stage().host("EUR");
        int changed = money.books()
                .change(
                        "UPDATE host_profiles SET stripe_account_id = NULL, transfers_enabled = FALSE WHERE id = ?",
                        host.profileId());
        assertThat(changed).isOne();
        return host.userId();
    }

    private static HostProfile profile(UUID user) {
        return money.in(() -> money.get(HostProfiles.class).ofUser(user));
    }

    private static OnboardingDesk desk() {
        return money.get(OnboardingDesk.class);
    }
}
