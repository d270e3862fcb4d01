package com.dancepartner.app.host.photo;

import java.util.Map;

/**
 * A picture made anew.
 *
 * @param width pixels of the large rendition
 * @param height pixels of the large rendition
 * @param files each rendition as a JPEG
 */
public record PhotoPrints(int width, int height, Map<Rendition, byte[]> files) {}
