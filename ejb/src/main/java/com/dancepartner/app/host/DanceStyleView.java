package com.dancepartner.app.host;

import com.dancepartner.domain.host.DanceStyle;

/** A style of the master list. */
public record DanceStyleView(String slug, String name, String category, String description) {

    static DanceStyleView of(DanceStyle style) {
        return new DanceStyleView(style.slug(), style.name(), style.category(), style.description());
    }
}
