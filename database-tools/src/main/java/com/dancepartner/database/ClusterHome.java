package com.dancepartner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The folder of one cluster: its data, its password and its locks lie side by side in it.
 *
 * @param folder real path, which the server's user can enter
 * @param account the user that the server runs as
 */
record ClusterHome(Path folder, ServerAccount account) {

    private static final Path FALLBACK = Path.of("/var/lib/dance-partner");
    private static final int PASSWORD_BYTES = 24;

    /** The asked folder, or for root another one of this machine when the server's user can't enter the asked one. */
    static ClusterHome prepare(Path asked, Consumer<String> progress) throws IOException {
        Path wanted = asked.toAbsolutePath().normalize();
        ServerAccount account = ServerAccount.forCluster(wanted.resolve("data"));
        if (account.canEnter(nearestExisting(wanted))) {
            return new ClusterHome(Folders.createReadable(wanted).toRealPath(), account);
        }
        Path fallback =
                FALLBACK.resolve(UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        progress.accept("the server's user cannot reach %s: the data is in %s".formatted(wanted, fallback));
        return new ClusterHome(
                Folders.createReadable(fallback).toRealPath(), ServerAccount.forCluster(fallback.resolve("data")));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return data().resolve("server.log");
    }

    Path startLock() {
        return folder.resolve("start.lock");
    }

    Path useLock() {
        return folder.resolve("use.lock");
    }

    /**
     * The password of the cluster's superuser; made at the first call.
     *
     * @throws IOException when there is data but no password any more
     */
    String password() throws IOException {
        Path file = folder.resolve("dance-partner.password");
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        }
        if (Files.exists(data())) {
            throw new IOException("%s is missing: delete the folder %s to begin anew".formatted(file, folder));
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writeSecret(file, password);
        return password;
    }

    /** Writes a file that only its owner may read. */
    static void writeSecret(Path file, String secret) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, secret, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path nearestExisting(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : nearestExisting(parent);
    }
}
