package com.dancepartner.app.host.photo;

/** Walks through the segments of a JPEG, up to its end; what comes after the end is not looked at. */
final class JpegAnatomy {

    /** Progressive pictures have about ten; each is a pass over the whole picture, however small it is. */
    private static final int MOST_SCANS = 30;

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP1 = 0xe1;
    private static final String EXIF = "Exif\0\0";

    private final byte[] bytes;
    private int at = 2;
    private int colours;
    private int scans;
    private int orientation = ExifOrientation.UPRIGHT;

    private JpegAnatomy(byte[] bytes) {
        this.bytes = bytes;
    }

    static PictureAnatomy of(byte[] bytes) {
        JpegAnatomy jpeg = new JpegAnatomy(bytes);
        boolean whole = jpeg.walk();
        return new PictureAnatomy(whole, jpeg.isReadable(), jpeg.orientation);
    }

    /** Grey, or the three of screens: not the four inks of printers. */
    private boolean isReadable() {
        return (colours == 1 || colours == 3) && scans <= MOST_SCANS;
    }

    /** @return whether the end was found, behind at least one scan */
    private boolean walk() {
        int marker = next();
        while (marker >= 0 && marker != END) {
            if (!standsAlone(marker)) {
                segment(marker);
            }
            marker = next();
        }
        return marker == END && scans > 0;
    }

    /** The next marker, past the data of a scan; -1 at the end of the bytes. */
    private int next() {
        while (at + 1 < bytes.length) {
            int code = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && code != 0 && code != 0xff) {
                at += 2;
                return code;
            }
            at++;
        }
        return -1;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    }

    private void segment(int marker) {
        int end = Math.min(at + Math.max(length(), 2), bytes.length);
        if (marker == START_OF_SCAN) {
            scans++;
        } else if (isFrame(marker) && at + 7 < end) {
            colours = bytes[at + 7] & 0xff;
        } else if (marker == APP1 && PictureKind.startsWith(bytes, at + 2, EXIF)) {
            int from = Math.min(at + 2 + EXIF.length(), end);
            orientation = ExifOrientation.of(bytes, from, end - from);
        }
        at = end;
    }

    /** Of the segment that begins here, with the two bytes that say it. */
    private int length() {
        return at + 1 < bytes.length ? ((bytes[at] & 0xff) << 8) + (bytes[at + 1] & 0xff) : 0;
    }

    /** Start of frame, of whatever coding; three of the range are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
