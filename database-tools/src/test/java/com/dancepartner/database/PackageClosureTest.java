package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageClosureTest {

    private static final String GRAPH = """
        postgresql-16
          Depends: libpq5
         |Depends: debconf
          Depends: <virtual-thing>
          PreDepends: libxml2
        libpq5
          Depends: libc6
          Depends: libssl3
        postgis
          Depends: libgdal32
          Depends: libgeos-c1v5
        libgdal32
          Depends: libhdf5-103
        """;

    @Test
    void followsDependenciesButNotBeyondTheDenied() {
        assertThat(PackageClosure.of(GRAPH, List.of("postgresql-16", "postgis")))
                .containsExactly("postgresql-16", "postgis", "libpq5", "libxml2", "libgeos-c1v5", "libssl3");
    }
}
