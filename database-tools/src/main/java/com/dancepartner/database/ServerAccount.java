package com.dancepartner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The user that the server runs as: PostgreSQL refuses to run as root, so root drops to another one.
 *
 * @param uid number of the user
 * @param gid number of its group
 * @param dropped whether it is another user than that of this process
 */
record ServerAccount(int uid, int gid, boolean dropped) {

    private static final Path ANYWHERE = Path.of("/");

    static boolean isRoot() {
        try {
            return id("-u") == 0;
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * The user of this process, or for root the owner of an existing cluster, else {@code postgres} or {@code nobody}.
     */
    static ServerAccount forCluster(Path dataDirectory) throws IOException {
        int uid = id("-u");
        if (uid != 0) {
            return new ServerAccount(uid, id("-g"), false);
        }
        if (Files.isDirectory(dataDirectory)) {
            ServerAccount owner = new ServerAccount(
                    (Integer) Files.getAttribute(dataDirectory, "unix:uid"),
                    (Integer) Files.getAttribute(dataDirectory, "unix:gid"),
                    true);
            return owner.uid() == 0 ? unprivileged() : owner;
        }
        return unprivileged();
    }

    private static ServerAccount unprivileged() throws IOException {
        String name = Command.succeeds(List.of("id", "-u", "postgres")) ? "postgres" : "nobody";
        return new ServerAccount(id("-u", name), id("-g", name), true);
    }

    /** Runs a program as this user; see {@link Command#run}. */
    String run(Map<String, String> environment, List<String> command) throws IOException {
        return Command.run(ANYWHERE, asThisUser(environment, command));
    }

    /** Whether this user gets into the folder. */
    boolean canEnter(Path folder) throws IOException {
        return Command.succeeds(asThisUser(Map.of(), List.of("test", "-x", folder.toString())));
    }

    /** Hands a file or folder of this process over to this user. */
    void own(Path path) throws IOException {
        if (dropped) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    private List<String> asThisUser(Map<String, String> environment, List<String> command) throws IOException {
        List<String> plain = new ArrayList<>();
        if (!environment.isEmpty()) {
            plain.add("env");
            environment.forEach((name, value) -> plain.add(name + "=" + value));
        }
        plain.addAll(command);
        return dropped ? dropping(plain) : plain;
    }

    private List<String> dropping(List<String> command) throws IOException {
        List<String> dropping = new ArrayList<>();
        if (Command.succeeds(List.of("setpriv", "--version"))) {
            dropping.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            dropping.addAll(command);
        } else if (Command.succeeds(List.of("runuser", "--version"))) {
            dropping.addAll(List.of("runuser", "-u", name(), "--"));
            dropping.addAll(command);
        } else {
            String line = command.stream().map(ServerAccount::quoted).collect(Collectors.joining(" "));
            dropping.addAll(List.of("su", "-s", "/bin/sh", "-c", line, name()));
        }
        return dropping;
    }

    private String name() throws IOException {
        return Command.run(ANYWHERE, List.of("id", "-nu", String.valueOf(uid))).strip();
    }

    /** Quotes a word for the shell. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static int id(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("id"));
        command.addAll(List.of(arguments));
        return Integer.parseInt(Command.run(ANYWHERE, command).strip());
    }
}
