package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the draft to being found: what a host is told is missing, and what staff decide. */
class HostOnboardingIT {

    private static final String OWN = "/users/me/host-profile";

    @Test
    @DisplayName(
            "R082, R277, G41, G42: a host is led from the draft to the first booking, and found only when nothing is missing")
    void onboarding() {
        Product.Person person = Product.unverified("host");
        Api own = person.api();
        assertThat(missing(own))
                .containsExactly(
                        "email_verification", "description", "dance_styles", "availability", "payouts", "verification");
        assertProblem(own.post(OWN + "/verification", null), 409, "STATE_CONFLICT", "");
        String id = own.put(OWN, Hosts.PROFILE).at("id");
        assertThat(missing(own)).containsExactly("email_verification", "availability", "payouts", "verification");
        Hosts.open(person);
        Hosts.paidByStripe(person);
        assertThat(missing(own)).containsExactly("email_verification", "verification");
        assertThat(own.post(OWN + "/verification", null).at("verification_status"))
                .isEqualTo("pending");
        assertProblem(own.post(OWN + "/verification", null), 409, "STATE_CONFLICT", "status");
        AccessFixture.verified(person);
        assertThat(missing(own)).containsExactly("verification");
        assertThat(Hosts.isFound(id)).isFalse();
        Answer waiting = Product.admin().get("/admin/hosts?verification_status=pending&limit=100");
        assertThat(waiting.text()).contains(id);
        assertThat(decide(id, "approved").at("verification_status")).isEqualTo("approved");
        assertThat(missing(own)).isEmpty();
        assertThat(own.get(OWN).at("bookable")).isEqualTo("true");
        assertThat(Hosts.isFound(id)).isTrue();
        assertThat(decide(id, "suspended").at("verification_status")).isEqualTo("suspended");
        assertThat(missing(own)).containsExactly("verification");
        assertThat(Hosts.isFound(id)).isFalse();
        assertThat(Product.anonymous().get("/hosts/" + id).at("bookable")).isEqualTo("false");
        assertProblem(decide(id, "expired"), 409, "STATE_CONFLICT", "status");
        assertProblem(decide(id, "fine"), 422, "VALIDATION_ERROR", "status");
        assertThat(Product.count("SELECT count(*) FROM audit_events WHERE action IN ('host_approved', 'host_suspended')"
                        + " AND detail = 'Seen dancing' AND subject_id = '" + person.id() + "'"))
                .isEqualTo(2);
    }

    private static Answer decide(String id, String status) {
        return Product.admin()
                .post(
                        "/admin/hosts/" + id + "/verification",
                        "{\"status\": \"" + status + "\", \"reason\": \"Seen dancing\"}");
    }

    private static List<String> missing(Api host) {
        List<String> codes = new ArrayList<>();
        host.get(OWN)
                .json()
                .path("missing")
                .forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }
}
