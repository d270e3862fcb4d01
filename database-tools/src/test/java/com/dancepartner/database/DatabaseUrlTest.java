package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void readsAllParts() {
        assertThat(DatabaseUrl.parse("postgresql://anna:secret@db_1.example:6543/dance?sslmode=require"))
                .isEqualTo(new DatabaseUrl("db_1.example", 6543, "dance", "anna", "secret", "sslmode=require"));
    }

    @Test
    void decodesUserAndPassword() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://an%40na:p%2Fa+s%3As@localhost/dance");
        assertThat(url.username()).isEqualTo("an@na");
        assertThat(url.password()).isEqualTo("p/a+s:s");
    }

    @Test
    void assumesTheUsualPortAndAcceptsTheJdbcPrefix() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://a:b@[::1]/dance"))
                .isEqualTo(new DatabaseUrl("[::1]", 5432, "dance", "a", "b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://u:p%20w%2B%3A@h:1/d", "postgresql://u:@h:5432/d?sslmode=require&a=b"})
    void writesWhatItRead(String value) {
        assertThat(DatabaseUrl.parse(value).value()).isEqualTo(value);
    }

    @Test
    void hidesThePasswordInLogs() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://anna:secret@h/d");
        assertThat(url).hasToString("postgresql://anna:***@h:5432/d");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hidden",
                "mysql://u:hidden@h/d",
                "postgresql://h/d",
                "postgresql://u:hidden@h:0/d",
                "postgresql://u:hidden@h:70000/d",
                "postgresql://u:hidden@h",
                "postgresql://u:hidden%zz@h/d",
                "postgresql://u:hidden@h:port/d"
            })
    void namesTheVariableButNotTheValueWhenMalformed(String value) {
        assertThatThrownBy(() -> DatabaseUrl.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining(DatabaseUrl.EXAMPLE)
                .hasMessageNotContainingAny("hidden");
    }
}
