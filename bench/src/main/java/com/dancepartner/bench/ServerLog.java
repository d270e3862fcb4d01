package com.dancepartner.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The log of the private PostgreSQL, which tells every statement while this is open. */
final class ServerLog implements AutoCloseable {

    private final Connection connection;
    private final Path file;

    private ServerLog(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** @param connection of the superuser, used until this is closed */
    static ServerLog open(Connection connection) throws SQLException {
        String data = Ground.texts(connection, "SHOW data_directory").get(0);
        ServerLog log = new ServerLog(connection, Path.of(data, "server.log"));
        log.set("SET log_statement = 'all'");
        return log;
    }

    private void set(String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM " + change);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Bytes that have been written so far. */
    long length() throws IOException {
        return Files.size(file);
    }

    /** What was written since it had this length. */
    String since(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - length));
            while (bytes.hasRemaining() && channel.read(bytes, length + bytes.position()) >= 0) {
                // until all is read
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** Statements are told no longer. */
    @Override
    public void close() throws SQLException {
        set("RESET log_statement");
    }
}
