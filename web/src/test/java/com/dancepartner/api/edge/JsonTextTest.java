package com.dancepartner.api.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    @DisplayName("R525: bodies are UTF-8")
    void utf8() {
        assertThat(JsonText.read("José 💃".getBytes(UTF_8))).isEqualTo("José 💃");
    }

    @Test
    @DisplayName("R525: what is not is refused, and not mended with question marks")
    void notUtf8() {
        for (byte[] body : new byte[][] {
            "José".getBytes(ISO_8859_1),
            {(byte) 0xC0, (byte) 0xAE},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xFF}
        }) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> JsonText.read(body))
                    .withMessage("The body is not UTF-8")
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR));
        }
    }

    @Test
    @DisplayName("R525: UTF-16 does not pass for UTF-8")
    void utf16() {
        String text = JsonText.read("{\"a\":1}".getBytes(UTF_16BE));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> JsonLimits.check(text));
    }

    @ParameterizedTest
    @DisplayName("R525: escapes mean what JSON says")
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "plain,plain",
                "\\u0041\\u00e9,Aé",
                "\\\"\\\\\\/,\"\\/",
                "a$1\\u0042\\u005C,a$1B\\",
                "\\ud83d\\udc83,💃",
                "\\x,x"
            })
    void escapes(String raw, String text) {
        assertThat(JsonText.decode(raw)).isEqualTo(text);
    }

    @Test
    @DisplayName("R525: escapes of what cannot be seen, too")
    void unseen() {
        assertThat(JsonText.decode("\\b\\f\\n\\r\\t\\u0000\\\n")).isEqualTo("\b\f\n\r\t\0\n");
    }

    @ParameterizedTest
    @DisplayName("R525: an escape that is none stays as it is")
    @ValueSource(strings = {"\\u00", "\\", "a\\"})
    void brokenEscapes(String raw) {
        assertThat(JsonText.decode(raw)).isEqualTo(raw.equals("\\u00") ? "u00" : raw);
    }
}
