package com.dancepartner.app.host.photo;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes pictures anew: nothing of the bytes that somebody sends is ever kept, only what one sees. What they are is told by
 * their first bytes, how large by their head; what is too large is refused before a pixel of it is decoded.
 */
public final class PhotoStudio {

    /** Bytes of what is sent. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(PhotoStudio.class.getName());
    private static final int LONGEST_SIDE = 10_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int SHORTEST_SIDE = 200;

    /** Of larger pictures only every second pixel, or third, is decoded: still more than the large rendition shows. */
    private static final double DECODED_PIXELS = 12_000_000;

    private static final int LARGE = 1600;
    private static final int MEDIUM = 640;
    private static final int THUMB = 256;

    static {
        ImageIO.setUseCache(false);
    }

    private PhotoStudio() {}

    /**
     * Takes a second of a processor, some for the largest.
     *
     * @param sent a JPEG or PNG; of one that moves the first picture is taken
     * @throws BusinessException VALIDATION_ERROR for the field photo
     */
    public static PhotoPrints develop(byte[] sent) {
        require(sent.length <= MOST_BYTES, "A photo has at most " + MOST_BYTES + " bytes");
        PictureKind kind = PictureKind.of(sent).orElseThrow(() -> refusal("Send a photo: JPEG or PNG"));
        try {
            PictureAnatomy anatomy = kind.anatomy(sent);
            require(anatomy.readable(), "The photo is of an unusual kind: save it as a plain JPEG with RGB colours");
            require(anatomy.whole(), "The photo is cut off");
            BufferedImage picture = Pictures.within(decoded(kind, sent), LARGE);
            return prints(Pictures.upright(picture, anatomy.orientation()));
        } catch (BusinessException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // readers throw whatever comes to their mind
            LOG.log(Level.INFO, "A photo could not be read: {0}", e.toString());
            throw refusal("The photo is damaged");
        }
    }

    private static BufferedImage decoded(PictureKind kind, byte[] sent) throws IOException {
        ImageReader reader = kind.reader();
        try (MemoryCacheImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(bytes, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(width, height);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt(width * (double) height / DECODED_PIXELS));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(int width, int height) {
        require(
                Math.min(width, height) >= SHORTEST_SIDE,
                "A photo is at least " + SHORTEST_SIDE + " pixels wide and high");
        require(
                Math.max(width, height) <= LONGEST_SIDE && (long) width * height <= MOST_PIXELS,
                "A photo has at most " + MOST_PIXELS / 1_000_000 + " million pixels, " + LONGEST_SIDE + " on a side");
    }

    private static PhotoPrints prints(BufferedImage large) throws IOException {
        return new PhotoPrints(
                large.getWidth(),
                large.getHeight(),
                Map.of(
                        Rendition.LARGE, Pictures.jpeg(large),
                        Rendition.MEDIUM, Pictures.jpeg(Pictures.within(large, MEDIUM)),
                        Rendition.THUMB, Pictures.jpeg(Pictures.square(large, THUMB))));
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw refusal(otherwise);
        }
    }

    private static BusinessException refusal(String message) {
        return new BusinessException(ErrorCode.VALIDATION_ERROR, message, "photo");
    }
}
