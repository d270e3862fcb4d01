package com.dancepartner.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.dancepartner.walk.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** HTTP as it goes over the wire: for requests that no client would send. Each comes from an address of its own. */
final class RawHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI node;
    private final List<String> headers = new ArrayList<>();

    RawHttp(URI node) {
        this.node = node;
        header("Host", node.getAuthority());
        header("X-Forwarded-For", "2001:db8:%x:%x::1".formatted(random(), random()));
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1 << 16);
    }

    RawHttp header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    RawHttp json() {
        return header("Content-Type", "application/json");
    }

    /** @param target as it stands in the request line */
    Answer send(String method, String target) {
        return send(method, target, new byte[0]);
    }

    /** With the length of the body as it is. */
    Answer sendSized(String method, String target, byte[] body) {
        return header("Content-Length", Integer.toString(body.length)).send(method, target, body);
    }

    /** In one chunk. */
    Answer sendChunked(String method, String target, byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
        chunks.writeBytes(body);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        return header("Transfer-Encoding", "chunked").send(method, target, chunks.toByteArray());
    }

    /** The body as it is given, whatever the headers say of it. */
    Answer send(String method, String target, byte[] body) {
        String head = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (Socket socket = new Socket(node.getHost(), node.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            write(socket, body);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target + " got no answer", e);
        }
    }

    /** A server that refuses a body need not wait for its end. */
    private static void write(Socket socket, byte[] body) throws IOException {
        try {
            socket.getOutputStream().write(body);
        } catch (SocketException e) {
            if (socket.getInputStream().available() == 0) {
                throw e;
            }
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String[] statusLine = line(in).split(" ", 3);
        Map<String, List<String>> received = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(":", 2);
            received.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
        }
        HttpHeaders headers = HttpHeaders.of(received, (name, value) -> true);
        int status = Integer.parseInt(statusLine[1]);
        String text = new String(in.readNBytes(length(headers)), UTF_8);
        return new Answer(status, text, parse(text), headers);
    }

    private static int length(HttpHeaders headers) {
        return (int) headers.firstValueAsLong("Content-Length").orElse(0);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    private static JsonNode parse(String text) {
        try {
            return Objects.requireNonNullElse(JSON.readTree(text), MissingNode.getInstance());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
