package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sources as they are now, committed or not, in a folder where they may be spoilt. */
final class SourceCopy {

    private SourceCopy() {}

    /** Copies what git knows or would add, and nothing that was built. @return how many files */
    static int make(Path project, Path target) throws IOException {
        List<String> files = files(project);
        for (String file : files) {
            Path from = project.resolve(file);
            if (Files.isRegularFile(from)) {
                Path to = target.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return files.size();
    }

    static void forget(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> files(Path project) throws IOException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (listed.isEmpty()) {
            throw new IOException("git knows no files in " + project);
        }
        return List.of(listed.split("\0"));
    }
}
