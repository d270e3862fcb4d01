package com.dancepartner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fetches packages with the host's {@code apt-get}, into a package state of its own: needs no root and leaves the
 * host's lists alone, but uses the host's sources and keyrings, so that signatures are checked as ever.
 */
final class AptPackages {

    private static final Pattern POSTGIS = Pattern.compile("^postgresql-(\\d+)-postgis-3\\b", Pattern.MULTILINE);
    private static final List<String> UNUSED =
            List.of("usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/lintian");

    private final Path work;
    private final Consumer<String> progress;

    AptPackages(Path work, Consumer<String> progress) {
        this.work = work;
        this.progress = progress;
    }

    /** Fails early and clearly on a host without Debian's tools. */
    static void requireTools() throws IOException {
        for (String tool : List.of("apt-get", "dpkg-deb")) {
            if (!Command.succeeds(List.of(tool, "--version"))) {
                throw new IOException("this machine has no " + tool + " (not Debian or Ubuntu)");
            }
        }
    }

    /** Fetches and unpacks PostgreSQL with PostGIS; returns the folder that holds the tree. */
    Path fetchAndUnpack() throws IOException {
        writeConfiguration();
        updateLists();
        int version = newestVersion();
        List<String> packages = closure(version);
        progress.accept("fetching %d packages for PostgreSQL %d with PostGIS".formatted(packages.size(), version));
        Path archives = download(packages);
        Path tree = unpack(archives);
        completeTree(tree);
        progress.accept("unpacked");
        return tree;
    }

    private void writeConfiguration() throws IOException {
        Folders.createReadable(work);
        Files.createDirectories(work.resolve("apt/lists/partial"));
        Files.createDirectories(work.resolve("apt/cache/archives/partial"));
        String configuration = """
            Dir::State "%1$s/apt";
            Dir::State::lists "%1$s/apt/lists";
            Dir::State::status "/var/lib/dpkg/status";
            Dir::Cache "%1$s/apt/cache";
            Dir::Cache::archives "%1$s/apt/cache/archives";
            APT::Sandbox::User "";
            APT::Get::AllowUnauthenticated "false";
            Acquire::AllowInsecureRepositories "false";
            Acquire::Languages "none";
            Acquire::Retries "2";
            Debug::NoLocking "1";
            #clear APT::Update::Pre-Invoke;
            #clear APT::Update::Post-Invoke;
            #clear APT::Update::Post-Invoke-Success;
            """.formatted(work);
        Files.writeString(configurationFile(), configuration, StandardCharsets.UTF_8);
    }

    private void updateLists() {
        progress.accept("reading the package lists");
        try {
            apt("apt-get", List.of("-qq", "update"));
        } catch (IOException e) {
            progress.accept("some package sources could not be read: " + e.getMessage());
        }
    }

    private int newestVersion() throws IOException {
        return POSTGIS.matcher(apt("apt-cache", List.of("search", "--names-only", "^postgresql-[0-9]+-postgis-3$")))
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .filter(version -> version >= PostgresBinaries.OLDEST_VERSION)
                .max(Integer::compare)
                .orElseThrow(
                        () -> new IOException("the package sources of this machine offer no PostGIS for PostgreSQL "
                                + PostgresBinaries.OLDEST_VERSION + " or newer"));
    }

    private List<String> closure(int version) throws IOException {
        List<String> wanted = List.of("postgresql-" + version, "postgresql-" + version + "-postgis-3");
        List<String> query = new ArrayList<>(List.of("depends", "--recurse", "--no-recommends"));
        query.addAll(List.of("--no-suggests", "--no-conflicts", "--no-breaks", "--no-replaces", "--no-enhances"));
        query.addAll(wanted);
        return PackageClosure.of(apt("apt-cache", query), wanted);
    }

    private Path download(List<String> packages) throws IOException {
        Path archives = Files.createDirectories(work.resolve("archives"));
        List<String> arguments = new ArrayList<>(List.of("-qq", "download"));
        arguments.addAll(packages);
        Command.run(archives, command("apt-get", arguments));
        return archives;
    }

    private Path unpack(Path archives) throws IOException {
        Path tree = Folders.createReadable(work.resolve("tree"));
        for (Path archive : Folders.matching(archives, "*.deb")) {
            Command.run(work, List.of("dpkg-deb", "-x", archive.toString(), tree.toString()));
        }
        return tree;
    }

    /** Does what the maintainer scripts would: names the extensions; and drops what nobody reads here. */
    private static void completeTree(Path tree) throws IOException {
        for (Path version : Folders.matching(tree.resolve("usr/share/postgresql"), "*")) {
            for (Path control : Folders.matching(version.resolve("extension"), "*-3.control")) {
                Path name = control.getFileName();
                Path link = control.resolveSibling(name.toString().replace("-3.control", ".control"));
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, name);
            }
        }
        for (Path version : Folders.matching(tree.resolve("usr/lib/postgresql"), "*")) {
            Folders.delete(version.resolve("lib/bitcode"));
        }
        for (String unused : UNUSED) {
            Folders.delete(tree.resolve(unused));
        }
    }

    private String apt(String program, List<String> arguments) throws IOException {
        return Command.run(work, command(program, arguments));
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(program, "-c", configurationFile().toString()));
        command.addAll(arguments);
        return command;
    }

    private Path configurationFile() {
        return work.resolve("apt.conf");
    }
}
