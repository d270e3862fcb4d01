package com.dancepartner.app.host.photo;

/**
 * A rendition that somebody may see.
 *
 * @param key where it is stored; what is there never changes
 * @param forEverybody whether a cache may keep it for others
 */
public record PhotoFile(String key, boolean forEverybody) {

    public String contentType() {
        return Rendition.CONTENT_TYPE;
    }
}
