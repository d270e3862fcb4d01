package com.dancepartner.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

/** The lines of a resource, without its comments. */
record Lines(List<String> all) {

    /** Reads a resource such as {@code /world/surnames.txt}; a name that ends in .gz is unpacked. */
    static Lines of(String resource) {
        try (InputStream file = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource);
                InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return new Lines(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The same, each line split at its tabs. */
    static List<String[]> cells(String resource) {
        return of(resource).all.stream().map(line -> line.split("\t")).toList();
    }

    String draw(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
