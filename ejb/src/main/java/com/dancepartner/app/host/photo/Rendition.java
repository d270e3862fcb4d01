package com.dancepartner.app.host.photo;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The sizes in which a photo is kept, all of them JPEG. */
public enum Rendition implements WireName {
    /** As a screen shows it: the longest side at most 1600 pixels. */
    LARGE,
    /** As a card shows it: the longest side at most 640 pixels. */
    MEDIUM,
    /** As a list shows it: the middle, a square of 256 pixels. */
    THUMB;

    static final String CONTENT_TYPE = "image/jpeg";

    /** @throws BusinessException NOT_FOUND when there is no such size */
    static Rendition of(String name) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("rendition", name));
    }

    /** Where the document store has it. */
    String key(UUID photoId) {
        return "photos/" + photoId + "/" + wire() + ".jpg";
    }

    /** Where the API delivers it. */
    String url(UUID photoId) {
        return "/api/v1/" + key(photoId);
    }

    static List<String> keys(UUID photoId) {
        return Arrays.stream(values()).map(rendition -> rendition.key(photoId)).toList();
    }
}
