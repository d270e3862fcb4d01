package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    @ParameterizedTest
    @DisplayName("R525: ordinary JSON passes")
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                " \t\r\n-12.5e3 ",
                "\"text\"",
                "{\"a\":1,\"b\":[1,2,{\"a\":\"a\"}],\"c\":{\"a\":null}}",
                "{\"a\" : \"b\", \"b\" : \"a\"}",
                "[{\"a\":1},{\"a\":2}]",
                "{\"a\":\"quoted \\\" and } ] , : { [ within\"}",
                "{\"a\":\"back\\\\\",\"b\":\"\\u00e9\\ud83d\\udc83\"}",
                "{\"a\":\"ends in a quoted back\\\\\\\"\"}"
            })
    void ordinary(String json) {
        assertThatCode(() -> JsonLimits.check(json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("R525: what is broken otherwise is left to the parser, and costs nothing")
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\"a\"",
                "[1,2",
                "\"endless",
                "\"endless\\",
                "{'a':1}",
                "{a:1}",
                "[1}",
                "nonsense",
                "{\"a\":01}"
            })
    void brokenOtherwise(String json) {
        assertThatCode(() -> JsonLimits.check(json)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("G59: 32 levels are deep enough")
    void depth() {
        String opening = "{\"a\":[".repeat(16);
        assertThatCode(() -> JsonLimits.check(opening + "]}".repeat(16))).doesNotThrowAnyException();
        assertRefused(opening + "[", "a", "The body is nested deeper than 32");
        assertRefused("[".repeat(60_000), null, "The body is nested deeper than 32");
    }

    @Test
    @DisplayName("G59: a number has 40 characters at most")
    void longNumbers() {
        assertThatCode(() -> JsonLimits.check("[" + "9".repeat(40) + "]")).doesNotThrowAnyException();
        assertRefused("{\"price\":-" + "9".repeat(40) + "}", "price", "A number is longer than 40 characters");
        assertRefused("9".repeat(41), null, "A number is longer than 40 characters");
    }

    @Test
    @DisplayName("G59: 10,000 names and values are enough")
    void multitudes() {
        assertThatCode(() -> JsonLimits.check(numbers(9_999))).doesNotThrowAnyException();
        assertRefused(numbers(10_000), null, "The body holds more than 10000 names and values");
        String names =
                IntStream.range(0, 5_000).mapToObj(i -> "\"n" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
        assertRefused(names, "n4999", "The body holds more than 10000 names and values");
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("G59: a name occurs once in an object, however it is written")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a | {\"a\":1,\"a\":1}",
                "a | {\"a\":1,\"b\":{\"c\":[{}]},\"a\":2}",
                "a | [{\"b\":{\"a\":1,\"\\u0061\":2}}]",
                "b | {\"a\":{\"a\":1},\"b\":2, \"b\" : 3}",
            })
    void twice(String field, String json) {
        assertRefused(json, field, "A name occurs twice in one object");
    }

    @ParameterizedTest
    @DisplayName("R525: a body holds one value")
    @ValueSource(strings = {"{} {}", "{}x", "1 2", "[]\"a\"", "\0{\0", "\uFEFF{}"})
    void more(String json) {
        assertRefused(json, null, "The body holds more than one value");
    }

    @ParameterizedTest
    @DisplayName("R525: a body holds something, and ends nothing that it did not begin")
    @CsvSource({
        "'', The body is empty",
        "' ', The body is empty",
        "}, The body is not JSON",
        "{}], The body is not JSON"
    })
    void nothing(String json, String message) {
        assertRefused(json, null, message);
    }

    @ParameterizedTest
    @DisplayName("R525: text holds no NUL, which the database refuses, and no half characters")
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud83d", "\\udc83\\ud83d", "\\uD83D\\u0041"})
    void impossibleText(String text) {
        assertRefused("{\"bio\":\"" + text + "\"}", "bio", "A text holds a character that does not exist");
    }

    @Test
    @DisplayName("R525: an error does not repeat a name of any length")
    void longNames() {
        String name = "n".repeat(65);
        assertRefused("{\"" + name + "\":1,\"" + name + "\":1}", "body", "A name occurs twice in one object");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "0").collect(Collectors.joining(",", "[", "]"));
    }

    private static void assertRefused(String json, @Nullable String field, String message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> JsonLimits.check(json))
                .withMessage(message)
                .satisfies(refusal -> Assertions.assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> Assertions.assertThat(refusal.field()).isEqualTo(field));
    }
}
