package com.dancepartner.app.host.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Scales, turns, cuts and writes pictures. What comes out has three colours and no transparency: white shines through. */
final class Pictures {

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /** As it is, or smaller, so that no side is longer than this. */
    static BufferedImage within(BufferedImage picture, int longest) {
        double factor = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        return scaled(picture, length(picture.getWidth(), factor), length(picture.getHeight(), factor));
    }

    /** The middle as a square of this many pixels. */
    static BufferedImage square(BufferedImage picture, int side) {
        int shorter = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - shorter) / 2;
        int top = (picture.getHeight() - shorter) / 2;
        return scaled(picture.getSubimage(left, top, shorter, shorter), side, side);
    }

    /** Turned and mirrored as EXIF says. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        boolean lying = orientation >= 5;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        BufferedImage upright = white(width, height);
        Graphics2D brush = upright.createGraphics();
        brush.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        brush.dispose();
        return upright;
    }

    /** Where each pixel goes: m00, m10, m01, m11, m02, m12. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** By halves as long as it is much too large: so every pixel has its share. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage result = picture;
        do {
            result = drawn(result, Math.max(width, result.getWidth() / 2), Math.max(height, result.getHeight() / 2));
        } while (result.getWidth() > width || result.getHeight() > height);
        return result;
    }

    private static BufferedImage drawn(Image picture, int width, int height) {
        BufferedImage drawn = white(width, height);
        Graphics2D brush = drawn.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return drawn;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = canvas.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return canvas;
    }

    private static int length(int pixels, double factor) {
        return Math.max(1, (int) Math.round(pixels * factor));
    }

    /** With the colours and nothing else: no place, no time, no device. */
    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
