package com.dancepartner.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.error.ErrorCode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static World world;
    private static String export;

    @BeforeAll
    static void export() {
        world = World.in(DATABASE);
        export = exportOf(world.alpha);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G45: everything held about the caller is in the export")
    @CsvSource(
            delimiter = '|',
            value = {
                "account,email                  | Alpha@example.com",
                "account,first_name             | Alpha",
                "account,phone                  | +351912345678",
                "account,created_at             | 2026-11-25T12:00:00Z",
                "account,stripe_customer_id     | cus_1",
                "roles                          | [\"SUPPORT\"]",
                "devices,0,name                 | phone of Alpha",
                "devices,0,last_address         | address of Alpha",
                "links,0,purpose                | verify_email",
                "host_profile,headline          | Alpha",
                "host_profile,bio               | Alpha",
                "host_profile,hourly_rate_cents | 4000",
                "host_profile,currency          | EUR",
                "host_profile,styles,0,style    | salsa",
                "host_profile,languages,0       | pt",
                "host_profile,photos,0,width    | 1600",
                "host_profile,availability,0,day| friday",
                "host_profile,availability,0,end| 02:00",
                "host_profile,booking_rules,notice_minutes | 240",
                "host_profile,availability_overrides,0,note| away: Alpha",
                "host_profile,travel,0,city     | City of Alpha",
                "bookings,0,as                  | client",
                "bookings,0,start_pin           | 1111",
                "bookings,0,scheduled_start     | 2026-11-27T20:00:00Z",
                "bookings,0,amount_cents        | 10000",
                "bookings,0,cancellation_reason | card of Alpha",
                "bookings,0,transitions,0,event | complete",
                "bookings,0,transitions,1,reason| card of Alpha",
                "bookings,0,free_until          | 2026-11-26T20:00:00Z",
                "bookings,0,changes,0,added_cents       | 2500",
                "bookings,0,changes,0,payment_method_id | pm_1111",
                "bookings,0,reports,0,statement | Alpha said so",
                "bookings,0,reports,0,latitude  | 38.1111",
                "bookings,0,reports,1,actor     | host",
                "bookings,1,reports,0,statement | Beta said so",
                "bookings,1,as                  | host",
                "payments,0,amount_cents        | 10000",
                "payments,0,currency            | EUR",
                "payments,0,failure_message     | card of Alpha",
                "earnings,0,host_share_cents    | 8500",
                "reviews_written,0,comment      | Alpha liked it",
                "reviews_received,0,comment     | Beta liked it",
                "conversations,0,messages,0,content | Alpha was here",
                "conversations,0,messages,1,content | Beta was here",
                "notifications,0,kind           | new_device",
                "notifications,1,kind           | password_reset",
                "audit,0,action                 | role_granted",
                "audit,0,by                     | staff",
                "audit,0,detail                 | SUPPORT",
            })
    void holds(String path, String value) {
        assertThat(at(path)).isEqualTo(value);
    }

    @ParameterizedTest
    @DisplayName("G45: nothing is exported that proves who one is")
    @ValueSource(strings = {"hash-Alpha", "token-Alpha", "link-Alpha", "sealed-Alpha", "code-Alpha", "print-Alpha"})
    void noSecrets(String secret) {
        assertThat(export).doesNotContain(secret);
    }

    @ParameterizedTest
    @DisplayName("G45: what the other party keeps to itself is not exported: address, how it pays")
    @ValueSource(strings = {"Beta@example.com", "beta@example.com", "pi_Beta", "card of Beta", "address of Beta"})
    void nothingOfOthers(String theirs) {
        assertThat(export).doesNotContain(theirs);
        assertThat(exportOf(world.beta)).contains(theirs);
    }

    @Test
    @DisplayName("R341, G45: the PIN is the client's alone")
    void pin() {
        assertThat(at("bookings,1,start_pin")).isNull();
        assertThat(at(exportOf(world.beta), "bookings,1,start_pin")).isEqualTo("2222");
    }

    @ParameterizedTest
    @DisplayName("G45: where the other side was, and its card, are not exported")
    @ValueSource(strings = {"bookings,1,reports,0,latitude", "bookings,1,changes,0,payment_method_id"})
    void whereTheOtherSideWas(String path) {
        assertThat(at(path)).isNull();
        assertThat(at(exportOf(world.beta), path)).isNotNull();
    }

    @Test
    @DisplayName("G45: what staff did to others is told without its details")
    void eventsAboutOthers() {
        assertThat(at("audit,1,by")).isEqualTo("me");
        assertThat(at("audit,1,about")).isEqualTo("other");
        assertThat(at("audit,1,detail")).isNull();
    }

    @Test
    @DisplayName("R074, G45: every instant is ISO 8601 in UTC, whatever the session's zone")
    void instants() {
        String elsewhere = DATABASE.in(entities -> {
            int ignored = entities.createNativeQuery("SET LOCAL TIME ZONE 'Asia/Kolkata'")
                    .executeUpdate();
            return new PersonalData(entities).export(world.alpha);
        });
        assertThat(elsewhere).isEqualTo(export);
        assertThat(Pattern.compile("\"\\d{4}-\\d\\d-\\d\\d[T ][^\"]*\"")
                        .matcher(export)
                        .results())
                .isNotEmpty()
                .allSatisfy(instant -> assertThat(instant.group())
                        .matches("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z\""));
    }

    @Test
    @DisplayName("G45: somebody who did nothing yet gets an export too, with empty lists")
    void newcomer() {
        UUID newcomer = DATABASE.in(entities -> Fixtures.client(entities).id());
        String empty = exportOf(newcomer);
        assertThat(at(empty, "account,id")).isEqualTo(newcomer.toString());
        assertThat(at(empty, "bookings")).isEqualTo("[]");
        assertThat(at(empty, "host_profile")).isNull();
        assertThat(at(empty, "second_factor")).isNull();
    }

    @Test
    @DisplayName("G45: there is nothing to export of nobody")
    void nobody() {
        Refusals.assertRefused(ErrorCode.NOT_FOUND, () -> exportOf(UUID.randomUUID()));
    }

    private static String exportOf(UUID user) {
        return DATABASE.in(entities -> new PersonalData(entities).export(user));
    }

    private static String at(String path) {
        return at(export, path);
    }

    private static String at(String json, String path) {
        return DATABASE.in(entities -> (String) entities.createNativeQuery(
                        "SELECT json_extract_path_text(CAST(?1 AS json), VARIADIC string_to_array(?2, ','))")
                .setParameter(1, json)
                .setParameter(2, path)
                .getSingleResult());
    }
}
