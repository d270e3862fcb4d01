package com.dancepartner.domain.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlArrayTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("schema: many values are one parameter, whatever they are written with")
    void roundTrip() {
        List<String> values = List.of("plain", "", "with, comma", "with \"quotes\"", "back\\slash", "{braces}", "NULL");
        List<?> read = DATABASE.in(entities -> entities.createNativeQuery("SELECT unnest(CAST(?1 AS text[]))")
                .setParameter(1, SqlArray.of(values))
                .getResultList());
        assertThat(read.stream().map(Object::toString).toList()).isEqualTo(values);
        assertThat(SqlArray.of(List.of())).isEqualTo("{}");
        assertThat(SqlArray.of(List.of("a", "bb"), String::length)).isEqualTo("{\"1\",\"2\"}");
    }
}
