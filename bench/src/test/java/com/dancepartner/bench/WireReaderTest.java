package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {

    private static WireReader of(String wire) {
        return new WireReader(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("bench: answers with a length follow each other on one connection")
    void lengths() throws IOException {
        WireReader reader = of("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
                + "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
        WireAnswer first = reader.read();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("hello");
        assertThat(first.last()).isFalse();
        assertThat(reader.read().status()).isEqualTo(404);
    }

    @Test
    @DisplayName("bench: an answer in chunks is put together, and what follows it is found")
    void chunks() throws IOException {
        WireReader reader = of("""
            HTTP/1.1 200 OK
            Transfer-Encoding: chunked

            5
            hello
            6;note=1
             world
            0
            X-Trailer: 1

            HTTP/1.1 204 No Content

            """.replace("\n", "\r\n"));
        assertThat(reader.read().text()).isEqualTo("hello world");
        assertThat(reader.read().status()).isEqualTo(204);
    }

    @Test
    @DisplayName("bench: an answer that comes byte by byte is the same, however long")
    void slow() throws IOException {
        String body = "ä".repeat(40_000);
        InputStream whole = new ByteArrayInputStream(
                ("HTTP/1.1 200 OK\r\nContent-Length: 80000\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        WireReader reader = new WireReader(new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return whole.read(target, offset, Math.min(7, length));
            }
        });
        assertThat(reader.read().text()).isEqualTo(body);
    }

    @Test
    @DisplayName("bench: an answer without a length goes on to the end of its connection")
    void toTheEnd() throws IOException {
        WireAnswer answer = of("HTTP/1.1 200 OK\r\n\r\nhello").read();
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(answer.last()).isTrue();
    }

    @Test
    @DisplayName("bench: a server that ends the connection says so")
    void close() throws IOException {
        assertThat(of("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                        .read()
                        .last())
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("bench: half an answer is none")
    @ValueSource(
            strings = {"", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell"})
    void half(String wire) {
        assertThatThrownBy(() -> of(wire).read()).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @DisplayName("bench: what is no HTTP is refused")
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmuch\r\n"
            })
    void noHttp(String wire) {
        assertThatThrownBy(() -> of(wire).read()).isInstanceOf(ProtocolException.class);
    }
}
