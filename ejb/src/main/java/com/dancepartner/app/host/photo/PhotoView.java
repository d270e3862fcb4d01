package com.dancepartner.app.host.photo;

import com.dancepartner.domain.host.HostPhoto;
import java.util.UUID;

/**
 * A photo of a host. Its addresses are paths on the server that is asked; what they lead to never changes.
 *
 * @param position from 0, which is the one that searches show
 * @param width pixels of the large one, of which the longest side is at most 1600
 * @param height pixels of the large one
 * @param largeUrl the longest side at most 1600 pixels
 * @param mediumUrl the longest side at most 640 pixels
 * @param thumbUrl a square of 256 pixels, cut from the middle
 */
public record PhotoView(
        UUID id, int position, int width, int height, String largeUrl, String mediumUrl, String thumbUrl) {

    public static PhotoView of(HostPhoto photo) {
        return new PhotoView(
                photo.id(),
                photo.position(),
                photo.width(),
                photo.height(),
                Rendition.LARGE.url(photo.id()),
                Rendition.MEDIUM.url(photo.id()),
                Rendition.THUMB.url(photo.id()));
    }
}
