package com.dancepartner.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;

/** Reads answers of HTTP/1.1, one after another, from a connection: with a length, in chunks, or to its end. */
final class WireReader {

    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final byte[] EMPTY = {};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    WireReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next answer.
     *
     * @throws EOFException when the connection ended, before the answer or within it
     */
    WireAnswer read() throws IOException {
        int status = status(line());
        Headers headers = new Headers();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.take(line);
        }
        if (status < 200 || status == 204 || status == 304) {
            return new WireAnswer(status, EMPTY, headers.close);
        }
        if (headers.chunked) {
            return new WireAnswer(status, chunks(), headers.close);
        }
        return headers.length < 0
                ? new WireAnswer(status, rest(), true)
                : new WireAnswer(status, exactly(headers.length), headers.close);
    }

    private static int status(String line) throws ProtocolException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new ProtocolException("no answer of HTTP/1.1: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.writeBytes(exactly(length));
            line();
        }
        while (!line().isEmpty()) {
            // what follows the last chunk says nothing that is measured
        }
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        String length = line().replaceFirst("[; ].*", "");
        if (!length.matches("[0-9a-fA-F]{1,7}")) {
            throw new ProtocolException("no length of a chunk: " + length);
        }
        return Integer.parseInt(length, 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            require();
            int part = Math.min(length - done, to - from);
            System.arraycopy(buffer, from, bytes, done, part);
            from += part;
            done += part;
        }
        return bytes;
    }

    private byte[] rest() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (from < to || fill()) {
            body.write(buffer, from, to - from);
            from = to;
        }
        return body.toByteArray();
    }

    /** Up to the end of the line, which is taken too. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (char next = next(); next != '\n'; next = next()) {
            line.append(next);
            if (line.length() > LONGEST_LINE) {
                throw new ProtocolException("a line without an end");
            }
        }
        int end = line.length() - 1;
        if (end >= 0 && line.charAt(end) == '\r') {
            line.setLength(end);
        }
        return line.toString();
    }

    private char next() throws IOException {
        require();
        return (char) (buffer[from++] & 0xff);
    }

    private void require() throws IOException {
        if (from == to && !fill()) {
            throw new EOFException("the connection ended");
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    /** What the headers say about the body. */
    private static final class Headers {

        private int length = -1;
        private boolean chunked;
        private boolean close;

        private void take(String line) throws ProtocolException {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new ProtocolException("no header: " + line);
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> close = value.equalsIgnoreCase("close");
                default -> {
                    // says nothing about where the answer ends
                }
            }
        }
    }
}
