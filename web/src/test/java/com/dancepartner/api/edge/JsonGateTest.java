package com.dancepartner.api.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedStatic;

class JsonGateTest {

    private final JsonReader reader = mock();
    private final ReaderInterceptorContext context = mock();

    @ParameterizedTest
    @DisplayName("R525: JSON of the right shape goes on as it came")
    @CsvSource({"json", "merge-patch+json"})
    void goesOn(String subtype) throws Exception {
        comes(Input.class, new MediaType("application", subtype), "{\"name\":\"José\"}");
        JsonValue parsed = Values.object("name", Values.text("José"));
        when(reader.readValue()).thenReturn(parsed);
        when(context.proceed()).thenReturn("read");
        assertThat(pass()).isEqualTo("read");
        ArgumentCaptor<InputStream> body = ArgumentCaptor.captor();
        verify(context).setInputStream(body.capture());
        assertThat(body.getValue()).hasBinaryContent("{\"name\":\"José\"}".getBytes(UTF_8));
    }

    @Test
    @DisplayName("R525: JSON of another shape goes no further")
    void anotherShape() throws Exception {
        comes(Input.class, MediaType.APPLICATION_JSON_TYPE, "{\"roles\":1}");
        JsonValue parsed = Values.object("roles", Values.number("1"));
        when(reader.readValue()).thenReturn(parsed);
        assertRefused("The field 'roles' is unknown");
    }

    @Test
    @DisplayName("G59: JSON that would cost much is not even parsed")
    void costly() throws Exception {
        comes(Input.class, MediaType.APPLICATION_JSON_TYPE, "[".repeat(33));
        assertRefused("The body is nested deeper than 32");
        verify(reader, never()).readValue();
    }

    @Test
    @DisplayName("R525: what is no JSON is called that")
    void noJson() throws Exception {
        comes(Input.class, MediaType.APPLICATION_JSON_TYPE, "{\"name\":");
        when(reader.readValue()).thenThrow(new JsonParsingException("secret", mock()));
        assertRefused("The body is not JSON");
    }

    @Test
    @DisplayName("G59: a body that breaks off is the sender's fault")
    void brokenOff() throws Exception {
        comes(Input.class, MediaType.APPLICATION_JSON_TYPE, "");
        InputStream body = mock();
        when(body.readAllBytes()).thenThrow(new IOException("gone"));
        when(context.getInputStream()).thenReturn(body);
        assertRefused("The body did not arrive whole");
    }

    @Test
    @DisplayName("G52: raw text is passed on untouched: a signature covers each byte")
    void rawText() throws Exception {
        comes(String.class, MediaType.APPLICATION_JSON_TYPE, "[".repeat(99));
        pass();
        verify(context).proceed();
        verify(context, never()).setInputStream(any());
    }

    @Test
    @DisplayName("R525: what is no JSON by its media type is no business of ours")
    void otherTypes() throws Exception {
        comes(Input.class, MediaType.TEXT_PLAIN_TYPE, "[".repeat(99));
        pass();
        verify(context).proceed();
    }

    private void comes(Class<?> type, MediaType mediaType, String body) throws IOException {
        when(context.getType()).thenAnswer(asked -> type);
        when(context.getGenericType()).thenReturn(type);
        when(context.getMediaType()).thenReturn(mediaType);
        when(context.getInputStream()).thenReturn(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private void assertRefused(String message) throws IOException {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(this::pass)
                .withMessage(message);
        verify(context, never()).proceed();
    }

    private @Nullable Object pass() throws IOException {
        try (MockedStatic<Json> json = mockStatic(Json.class)) {
            json.when(() -> Json.createReader(any(Reader.class))).thenReturn(reader);
            return new JsonGate().aroundReadFrom(context);
        }
    }

    private record Input(@Nullable String name) {}
}
