package com.dancepartner.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL database in the form of the environment variable {@code DATABASE_URL}:
 * {@code postgresql://user:password@host:port/database}.
 *
 * @param host name or address; an IPv6 address stands in square brackets
 * @param port TCP port, 1 to 65535
 * @param database name of the database, decoded
 * @param username decoded
 * @param password decoded, empty when none is given
 * @param query driver parameters after the question mark as they were written, such as {@code sslmode=require}, or
 *     empty
 */
public record DatabaseUrl(String host, int port, String database, String username, String password, String query) {

    /** The port of PostgreSQL when none is given. */
    public static final int DEFAULT_PORT = 5432;

    static final String EXAMPLE = "postgresql://user:password@host:5432/database";

    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?<user>[^:@/?#]+)(?::(?<password>[^:@/?#]*))?@"
            + "(?<host>\\[[0-9a-fA-F:.]+]|[^:@/?#\\[\\]\\s]+)(?::(?<port>[0-9]{1,5}))?"
            + "/(?<database>[^/?#\\s]+)(?:\\?(?<query>[^#\\s]*))?");

    /** Checks the parts. */
    public DatabaseUrl {
        if (host.isBlank() || database.isBlank() || username.isBlank() || port < 1 || port > 65_535) {
            throw malformed();
        }
    }

    /**
     * Reads an address; user, password and database may be percent-encoded, a leading {@code jdbc:} is ignored.
     *
     * @throws IllegalArgumentException when the value doesn't have the form; the message names DATABASE_URL and an
     *     example, never the value, which may hold a password
     */
    public static DatabaseUrl parse(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            throw malformed();
        }
        return new DatabaseUrl(
                matcher.group("host"),
                port(matcher),
                decode(matcher.group("database")),
                decode(matcher.group("user")),
                matcher.group("password") == null ? "" : decode(matcher.group("password")),
                matcher.group("query") == null ? "" : matcher.group("query"));
    }

    /** The address with its password, encoded, in the form that {@link #parse} reads. */
    public String value() {
        return "postgresql://" + encode(username) + ":" + encode(password) + "@" + address();
    }

    /** The address for a JDBC driver, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + address();
    }

    /** The address without its password, fit for logs. */
    @Override
    public String toString() {
        return "postgresql://" + encode(username) + ":***@" + address();
    }

    private String address() {
        return host + ":" + port + "/" + encode(database) + (query.isEmpty() ? "" : "?" + query);
    }

    private static int port(Matcher matcher) {
        return matcher.group("port") == null ? DEFAULT_PORT : Integer.parseInt(matcher.group("port"));
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String encode(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("DATABASE_URL must have the form " + EXAMPLE
                + " (special characters in user and password percent-encoded)");
    }
}
