package com.dancepartner.app.host.photo;

import java.nio.ByteBuffer;

/** Walks through the chunks of a PNG: length, name, data, check sum. */
final class PngAnatomy {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private PngAnatomy() {}

    static PictureAnatomy of(byte[] bytes) {
        ByteBuffer png = ByteBuffer.wrap(bytes);
        int orientation = ExifOrientation.UPRIGHT;
        long at = SIGNATURE;
        while (at + AROUND <= bytes.length) {
            int here = (int) at;
            long length = Integer.toUnsignedLong(png.getInt(here));
            if (at + AROUND + length > bytes.length) {
                break;
            }
            if (PictureKind.startsWith(bytes, here + 4, "IEND")) {
                return new PictureAnatomy(true, true, orientation);
            }
            if (PictureKind.startsWith(bytes, here + 4, "eXIf")) {
                orientation = ExifOrientation.of(bytes, here + 8, (int) length);
            }
            at += AROUND + length;
        }
        return new PictureAnatomy(false, true, orientation);
    }
}
