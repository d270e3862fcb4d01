package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserListTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @BeforeAll
    static void register() {
        register("Late@one.example", 3);
        register("early@one.example", 1);
        register("middle@two.example", 2);
        register("odd_one!100%@two.example", 4);
    }

    @Test
    @DisplayName("R139: accounts are listed page by page, the oldest first")
    void pages() {
        assertThat(list("", 50, 0))
                .containsExactly(
                        "early@one.example", "middle@two.example", "Late@one.example", "odd_one!100%@two.example");
        assertThat(list("", 2, 0)).containsExactly("early@one.example", "middle@two.example");
        assertThat(list("", 2, 1)).containsExactly("middle@two.example", "Late@one.example");
        assertThat(list("", 2, 4)).isEmpty();
        assertThat(count("")).isEqualTo(4);
    }

    @Test
    @DisplayName("R139: the list holds those whose address holds a text, whatever its case")
    void parts() {
        assertThat(list("ONE.example", 50, 0)).containsExactly("early@one.example", "Late@one.example");
        assertThat(list("late@", 50, 0)).containsExactly("Late@one.example");
        assertThat(count("ONE.example")).isEqualTo(2);
        assertThat(count("nobody")).isZero();
    }

    @ParameterizedTest(name = "''{0}''")
    @DisplayName("R139: what stands for any letters in a database stands for itself here")
    @CsvSource({"%, 1", "_, 1", "!, 1", "!100%, 1", "e_n, 0", "100%@, 1", "l%e, 0"})
    void nothingStandsForAnything(String part, int found) {
        assertThat(list(part, 50, 0)).hasSize(found);
        assertThat(count(part)).isEqualTo(found);
    }

    private static void register(String email, long minute) {
        Instant at = Fixtures.NOW.plusSeconds(60 * minute);
        DATABASE.run(entities -> new Users(entities)
                .add(new User(new EmailAddress(email), "hash", "Some", "Body", UserType.CLIENT, at)));
    }

    private static List<String> list(String part, int limit, int offset) {
        return DATABASE.in(entities -> new Users(entities)
                .list(part, limit, offset).stream().map(User::email).toList());
    }

    private static long count(String part) {
        return DATABASE.<Long>in(entities -> new Users(entities).count(part));
    }
}
