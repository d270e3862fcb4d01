package com.dancepartner.app.host.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones send them, and as those do who mean no good. */
final class Snapshots {

    /** What a phone writes beside the picture: where it was taken. */
    static final String PLACE = "GPS 38.7101 N 9.1310 W";

    private Snapshots() {}

    static BufferedImage canvas(int width, int height, Color colour) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(canvas, 0, 0, width, height, colour);
        return canvas;
    }

    /** Red above and blue below on the left, green above and yellow below on the right. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage canvas = canvas(width, height, Color.YELLOW);
        paint(canvas, 0, 0, width / 2, height / 2, Color.RED);
        paint(canvas, width / 2, 0, width / 2, height / 2, Color.GREEN);
        paint(canvas, 0, height / 2, width / 2, height / 2, Color.BLUE);
        return canvas;
    }

    static void paint(BufferedImage canvas, int x, int y, int width, int height, Color colour) {
        Graphics2D brush = canvas.createGraphics();
        brush.setColor(colour);
        brush.fillRect(x, y, width, height);
        brush.dispose();
    }

    static byte[] jpeg(BufferedImage picture) {
        return written(picture, "jpeg");
    }

    static byte[] png(BufferedImage picture) {
        return written(picture, "png");
    }

    private static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) {
                throw new AssertionError("no " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with EXIF behind its first two bytes, as cameras write it. */
    static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] exif = joined(latin("Exif\0\0"), exif(orientation, order));
        ByteBuffer head = ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (exif.length + 2));
        return joined(Arrays.copyOf(jpeg, 2), head.array(), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Two entries: which way is up, and a text with the place. */
    static byte[] exif(int orientation, ByteOrder order) {
        byte[] place = latin(PLACE);
        ByteBuffer exif = ByteBuffer.allocate(38 + place.length).order(order);
        exif.put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(place).array();
    }

    /** A PNG with one more chunk behind its head. */
    static byte[] withChunk(byte[] png, String name, byte[] data) {
        int behindHead = 33;
        return joined(
                Arrays.copyOf(png, behindHead), chunk(name, data), Arrays.copyOfRange(png, behindHead, png.length));
    }

    /** A PNG of some bytes that says that it is very large. */
    static byte[] hugePng(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", head),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(joined(latin(name), data));
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(latin(name))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
