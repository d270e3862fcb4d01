package com.dancepartner.app.host.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * The kinds of pictures that are taken in, told apart by their first bytes and nothing else. No WebP: the decoder for Java took
 * minutes for one that a few bytes make large.
 */
enum PictureKind {
    JPEG {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, "\u00ff\u00d8\u00ff");
        }

        @Override
        PictureAnatomy anatomy(byte[] bytes) {
            return JpegAnatomy.of(bytes);
        }

        @Override
        ImageReader reader() {
            return javasOwn("jpeg");
        }
    },

    PNG {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n");
        }

        @Override
        PictureAnatomy anatomy(byte[] bytes) {
            return PngAnatomy.of(bytes);
        }

        @Override
        ImageReader reader() {
            return javasOwn("png");
        }
    };

    abstract boolean begins(byte[] bytes);

    /** What can be told of the picture without decoding it. */
    abstract PictureAnatomy anatomy(byte[] bytes);

    abstract ImageReader reader();

    static Optional<PictureKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    /** Whether these characters, as bytes, stand here. */
    static boolean startsWith(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Not one that somebody else in this server has registered. */
    private static ImageReader javasOwn(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java cannot read " + format);
    }
}
