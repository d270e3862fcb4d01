package com.dancepartner.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes, starts and stops the cluster in a folder with PostgreSQL's own programs. */
final class Cluster {

    private static final int ATTEMPTS = 3;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final PostgresBinaries binaries;
    private final ClusterHome home;

    Cluster(PostgresBinaries binaries, ClusterHome home) {
        this.binaries = binaries;
        this.home = home;
    }

    /** Makes the data directory; one that exists already is complete, because it is made elsewhere and then moved. */
    void initialiseUnlessPresent(String password) throws IOException {
        if (Files.exists(home.data())) {
            return;
        }
        try {
            initialise(password, "C.UTF-8");
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("locale")) {
                throw e;
            }
            initialise(password, "C");
        }
    }

    private void initialise(String password, String locale) throws IOException {
        Path unfinished = home.folder().resolve("data.unfinished");
        Path passwordFile = home.folder().resolve("initdb.password");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        home.account().own(unfinished);
        ClusterHome.writeSecret(passwordFile, password);
        home.account().own(passwordFile);
        try {
            run(
                    "initdb",
                    List.of(
                            "-D",
                            unfinished.toString(),
                            "-U",
                            EmbeddedPostgres.USERNAME,
                            "-N",
                            "-E",
                            "UTF8",
                            "--locale=" + locale,
                            "--pwfile=" + passwordFile,
                            "--auth-host=scram-sha-256",
                            "--auth-local=scram-sha-256"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it takes connections; returns its port. */
    int start(int port, ServerSettings settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int chosen = port == 0 ? freePort() : port;
            try {
                control("start", List.of("-l", home.log().toString(), "-o", settings.asArguments(chosen)));
                return chosen;
            } catch (IOException e) {
                boolean takenMeanwhile = port == 0 && lastLogLines().contains("Address already in use");
                if (!takenMeanwhile || attempt == ATTEMPTS) {
                    throw new IOException("the server did not start: " + lastLogLines(), e);
                }
            }
        }
    }

    /** Ends all connections, stops the server and waits until it is gone; one that doesn't run is fine. */
    void stop() throws IOException {
        if (Postmaster.runningOn(home.data()).isPresent()) {
            control("stop", List.of("-m", "fast"));
        }
    }

    private void control(String action, List<String> arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of(action, "-s", "-w", "-D", home.data().toString()));
        all.addAll(arguments);
        run("pg_ctl", all);
    }

    private void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(arguments);
        home.account().run(binaries.environment(), command);
    }

    private String lastLogLines() throws IOException {
        if (!Files.exists(home.log())) {
            return "no log";
        }
        List<String> lines = Files.readAllLines(home.log(), StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
