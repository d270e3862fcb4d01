package com.dancepartner.world;

import java.util.List;

/** The cities of demo/cities.tsv.gz: all of at least 50,000 people, largest first. */
public final class Cities {

    private Cities() {}

    public static List<City> load() {
        return Lines.cells("/demo/cities.tsv.gz").stream().map(Cities::parse).toList();
    }

    private static City parse(String[] cells) {
        return new City(
                cells[0],
                cells[1],
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Long.parseLong(cells[4]),
                cells[5]);
    }
}
