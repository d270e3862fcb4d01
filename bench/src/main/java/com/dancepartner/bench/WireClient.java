package com.dancepartner.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept open, for one thread: it writes a request whole and reads the answer whole. Cheap enough to
 * share the machine with what it measures.
 */
final class WireClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final InetSocketAddress server;
    private @Nullable Line line;

    WireClient(InetSocketAddress server) {
        this.server = server;
    }

    /**
     * The answer to a request that may be made twice. A connection that the server has closed meanwhile is replaced once,
     * as every client does it.
     */
    WireAnswer ask(byte[] request) throws IOException {
        Line kept = line;
        if (kept != null) {
            try {
                return on(kept, request);
            } catch (EOFException | SocketException e) {
                close(); // closed by the server while nobody asked
            }
        }
        Line fresh = new Line(server);
        line = fresh;
        return on(fresh, request);
    }

    private WireAnswer on(Line used, byte[] request) throws IOException {
        try {
            WireAnswer answer = used.ask(request);
            if (answer.last()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Line ending = line;
        line = null;
        if (ending != null) {
            ending.socket.close();
        }
    }

    /** An open connection. */
    private static final class Line {

        private final Socket socket = new Socket();
        private final WireReader reader;

        private Line(InetSocketAddress server) throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(server, PATIENCE_MILLIS);
            reader = new WireReader(socket.getInputStream());
        }

        private WireAnswer ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            return reader.read();
        }
    }
}
