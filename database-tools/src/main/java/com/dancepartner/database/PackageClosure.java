package com.dancepartner.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which packages a private PostgreSQL needs: all that the wanted ones depend on, less what the host has anyway (C
 * library), what only maintainer scripts use, and what core PostGIS does without (GDAL, SFCGAL, and LLVM with {@code
 * jit=off}).
 */
final class PackageClosure {

    private static final Pattern DENIED = Pattern.compile("""
        libc6|libgcc-s1|libstdc..6|gcc-.*|libcrypt1|libgdal.*|libsfcgal.*|libllvm.*|libz3.*|perl.*|libperl.*\
        |libpython.*|libtcl.*|python.*|postgresql-common.*|postgresql-client-common|ssl-cert|adduser|debconf.*\
        |cdebconf.*|locales.*|tzdata.*|lsb-base|init-system-helpers|sysvinit-utils|netbase|ucf|openssl\
        |sensible-utils|libipc-.*|libjson-perl|mount|passwd|dpkg|install-info|readline-common|procps|.*-jit\
        """);

    private static final Pattern PACKAGE = Pattern.compile("[a-zA-Z0-9]\\S*");
    private static final Pattern DEPENDENCY = Pattern.compile("\\s+\\|?(?:Pre)?Depends: ([^<\\s]\\S*)");

    private PackageClosure() {}

    /**
     * The packages to fetch.
     *
     * @param graph output of {@code apt-cache depends --recurse}
     * @param wanted the packages to begin with
     */
    static List<String> of(String graph, List<String> wanted) {
        Map<String, List<String>> dependencies = parse(graph);
        Set<String> closure = new LinkedHashSet<>(wanted);
        Deque<String> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            for (String name : dependencies.getOrDefault(open.remove(), List.of())) {
                if (!DENIED.matcher(name).matches() && closure.add(name)) {
                    open.add(name);
                }
            }
        }
        return List.copyOf(closure);
    }

    private static Map<String, List<String>> parse(String graph) {
        Map<String, List<String>> dependencies = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : graph.lines().toList()) {
            Matcher dependency = DEPENDENCY.matcher(line);
            if (dependency.matches()) {
                current.add(dependency.group(1));
            } else if (PACKAGE.matcher(line).matches()) {
                current = dependencies.computeIfAbsent(line, name -> new ArrayList<>());
            }
        }
        return dependencies;
    }
}
