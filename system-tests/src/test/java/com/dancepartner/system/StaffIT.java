package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff: roles that only an ADMIN grants, a second factor that none goes without, accounts that they shut and open. */
class StaffIT {

    private static final String REASON = "{\"reason\":\"Reported by three hosts\"}";
    private static final URI SERVER = Product.stack().baseUri();

    private static Staff.Member admin;

    @BeforeAll
    static void admin() {
        admin = Staff.member("ADMIN");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G07: an ADMIN grants and takes roles, and it is written down who did")
    @ValueSource(strings = {"ADMIN", "SUPPORT", "TRUST", "FINANCE", "OPS"})
    void granted(String role) {
        Product.Person person = Product.person("client");
        Answer granted = admin.api().put(rolePath(person.id(), role), "{}");
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.json().path("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(audited(person.id())).isOne();
        Answer taken = admin.api().delete(rolePath(person.id(), role));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("roles").size()).isZero();
        assertThat(audited(person.id())).isEqualTo(2);
        assertThat(Product.count("SELECT count(*) FROM user_roles WHERE user_id = '" + person.id() + "'"))
                .isZero();
    }

    @Test
    @DisplayName("G07: nobody grants or takes a role of their own, not even an ADMIN")
    void neverOneself() {
        String own = admin.person().id();
        assertProblem(admin.api().put(rolePath(own, "FINANCE"), "{}"), 403, "FORBIDDEN", "");
        assertProblem(admin.api().delete(rolePath(own, "ADMIN")), 403, "FORBIDDEN", "");
        Product.Person client = Product.person("client");
        assertProblem(client.api().put(rolePath(client.id(), "ADMIN"), "{}"), 403, "FORBIDDEN", "");
        assertThat(Product.count(
                        "SELECT count(*) FROM user_roles WHERE user_id IN ('" + own + "', '" + client.id() + "')"))
                .isOne();
    }

    @Test
    @DisplayName("G07, R528: there are five roles, and people must exist to have one")
    void unknownUserOrRole() {
        assertProblem(admin.api().put(rolePath(UUID.randomUUID().toString(), "OPS"), "{}"), 404, "NOT_FOUND", "");
        assertRefused(admin.api().put(rolePath(Product.person("client").id(), "KING"), "{}"));
    }

    @Test
    @DisplayName("G07: a role gives no right until a second factor is set up and shown")
    void secondFactorNeeded() {
        Product.Person person = Product.person("client");
        admin.api().put(rolePath(person.id(), "OPS"), "{}");
        Answer without = SignIn.attempt(person.email(), Product.PASSWORD);
        assertThat(without.at("second_factor_required")).isEqualTo("true");
        SignIn plain = SignIn.of(without);
        assertThat(plain.claims().path("groups").toString()).isEqualTo("[\"USER\"]");
        assertThat(plain.claims().path("amr").toString()).isEqualTo("[\"pwd\"]");
        assertProblem(plain.api().get("/jobs/runs"), 403, "FORBIDDEN", "");
        Staff.Factor factor = Staff.enrol(plain.api());
        assertThat(factor.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(plain.api().get("/jobs/runs").status())
                .as("this sign-in has shown none")
                .isIn(401, 403);
        assertProblem(SignIn.attempt(person.email(), Product.PASSWORD), 401, "OTP_REQUIRED", "otp");
        SignIn full = SignIn.of(Staff.signInWith(person, factor.nextCode()));
        assertThat(full.claims().path("amr").toString()).isEqualTo("[\"pwd\",\"otp\"]");
        assertThat(full.api().get("/jobs/runs").status()).isEqualTo(200);
        assertThat(SignIn.of(full.refresh()).api().get("/jobs/runs").status())
                .as("refreshing keeps it")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("G07: a code is good once, and so is a recovery code; a wrong one is none")
    void codesAreGoodOnce() {
        Product.Person person = Product.person("client");
        Staff.grant(person, "OPS");
        Staff.Factor factor = Staff.enrol(person.api());
        assertThat(Staff.signInWith(person, factor.usedCode()).status()).isEqualTo(401);
        String next = factor.nextCode();
        assertThat(Staff.signInWith(person, next).status()).isEqualTo(200);
        assertThat(Staff.signInWith(person, next).status()).isEqualTo(401);
        String recovery = factor.recoveryCodes().get(1);
        assertThat(Staff.signInWith(person, recovery).status()).isEqualTo(200);
        assertThat(Staff.signInWith(person, recovery).status()).isEqualTo(401);
        assertRefused(Staff.signInWith(person, "not-a-code"));
    }

    @Test
    @DisplayName(
            "G07: a second factor is not replaced while it stands; it goes with password and code, and the rights with"
                    + " it")
    void removingTheSecondFactor() {
        Staff.Member member = Staff.member("OPS");
        assertProblem(member.api().post("/users/me/totp", "{}"), 409, "CONFLICT", "");
        String code = member.factor().nextCode();
        assertRefused(remove(member.api(), "Wrong-Horse-7", code));
        assertRefused(remove(member.api(), Product.PASSWORD, member.factor().usedCode()));
        assertThat(member.api().get("/jobs/runs").status()).isEqualTo(200);
        Answer removed = remove(member.api(), Product.PASSWORD, code);
        assertThat(removed.status()).as(removed.text()).isEqualTo(204);
        Answer again = SignIn.attempt(member.person().email(), Product.PASSWORD);
        assertThat(again.at("second_factor_required")).isEqualTo("true");
        assertProblem(SignIn.of(again).api().get("/jobs/runs"), 403, "FORBIDDEN", "");
    }

    @Test
    @DisplayName("G07, G18: who loses a role loses its rights at once")
    void roleTaken() {
        Staff.Member member = Staff.member("FINANCE");
        assertThat(member.api().get("/jobs/runs").status()).isEqualTo(200);
        assertThat(admin.api().delete(rolePath(member.person().id(), "FINANCE")).status())
                .isEqualTo(200);
        assertThat(member.api().get("/jobs/runs").status()).isIn(401, 403);
    }

    @Test
    @DisplayName("R174, G07: ADMIN and TRUST shut an account and open it again, never their own; others may not")
    void deactivateAndReactivate() {
        Product.Person person = Product.person("client");
        String account = "/staff/users/" + person.id();
        for (Staff.Member member : List.of(admin, Staff.member("TRUST"))) {
            SignIn signIn = SignIn.of(person);
            assertThat(member.api().post(account + "/deactivate", REASON).status())
                    .isEqualTo(200);
            assertThat(signIn.status(SERVER)).isEqualTo(401);
            assertProblem(SignIn.attempt(person.email(), Product.PASSWORD), 403, "ACCOUNT_DISABLED", "");
            assertThat(member.api().post(account + "/reactivate", REASON).status())
                    .isEqualTo(200);
            assertThat(signIn.status(SERVER)).as("what ended stays ended").isEqualTo(401);
            assertThat(SignIn.of(person).status(SERVER)).isEqualTo(200);
            String own = "/staff/users/" + member.person().id() + "/deactivate";
            assertProblem(member.api().post(own, REASON), 403, "FORBIDDEN", "");
        }
        assertProblem(admin.api().post(account + "/deactivate", "{}"), 422, "VALIDATION_ERROR", "reason");
        assertProblem(person.api().post(account + "/deactivate", REASON), 401, "UNAUTHORIZED", "");
        assertThat(audited(person.id())).isEqualTo(4);
    }

    @Test
    @DisplayName("R139, G07: SUPPORT finds people by a part of their address")
    void search() {
        Product.Person person = Product.person("client");
        Api support = Staff.member("SUPPORT").api();
        String part = person.email().substring(2, person.email().length() - 4);
        Answer found = support.get("/staff/users?email=" + part);
        assertThat(found.at("total")).as(found.text()).isEqualTo("1");
        assertThat(found.at("items.0.id")).isEqualTo(person.id());
        assertThat(found.text()).doesNotContain("argon2");
        assertThat(support.get("/staff/users?email=" + part + "&limit=1&offset=1")
                        .at("items.0.id"))
                .isEmpty();
        assertProblem(support.get("/staff/users?limit=abc"), 422, "VALIDATION_ERROR", "limit");
    }

    private static Answer remove(Api api, String password, String code) {
        return api.post("/users/me/totp/remove", "{\"password\":\"" + password + "\",\"code\":\"" + code + "\"}");
    }

    private static String rolePath(String userId, String role) {
        return "/staff/users/" + userId + "/roles/" + role;
    }

    /** What others did to this account, by the audit trail. */
    private static long audited(String subject) {
        return Product.count(
                "SELECT count(*) FROM audit_events WHERE subject_id = '" + subject + "' AND actor_id <> subject_id");
    }
}
