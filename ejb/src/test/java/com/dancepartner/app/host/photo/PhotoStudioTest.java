package com.dancepartner.app.host.photo;

import static com.dancepartner.app.host.photo.Snapshots.canvas;
import static com.dancepartner.app.host.photo.Snapshots.joined;
import static com.dancepartner.app.host.photo.Snapshots.jpeg;
import static com.dancepartner.app.host.photo.Snapshots.latin;
import static com.dancepartner.app.host.photo.Snapshots.png;
import static com.dancepartner.app.host.photo.Snapshots.quarters;
import static com.dancepartner.app.host.photo.Snapshots.read;
import static com.dancepartner.app.host.photo.Snapshots.withExif;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoStudioTest {

    private static final Map<String, Color> COLOURS =
            Map.of("R", Color.RED, "G", Color.GREEN, "B", Color.BLUE, "Y", Color.YELLOW);

    @ParameterizedTest(name = "{0} x {1}")
    @DisplayName("G72: three sizes are made: large, medium, and a square for lists; nothing is made larger")
    @CsvSource({
        "2000, 1000, 1600, 800, 640, 320",
        "1000, 2000, 800, 1600, 320, 640",
        "1600, 1200, 1600, 1200, 640, 480",
        "500, 300, 500, 300, 500, 300",
        "200, 200, 200, 200, 200, 200"
    })
    void sizes(int width, int height, int largeWidth, int largeHeight, int mediumWidth, int mediumHeight) {
        PhotoPrints prints = PhotoStudio.develop(jpeg(canvas(width, height, Color.RED)));
        assertThat(prints.width()).isEqualTo(largeWidth);
        assertThat(prints.height()).isEqualTo(largeHeight);
        assertSize(prints, Rendition.LARGE, largeWidth, largeHeight);
        assertSize(prints, Rendition.MEDIUM, mediumWidth, mediumHeight);
        assertSize(prints, Rendition.THUMB, 256, 256);
    }

    @Test
    @DisplayName("G72: of large pictures fewer pixels are decoded, up to the 40 million that are taken")
    void fewerPixels() {
        PhotoPrints prints = PhotoStudio.develop(jpeg(quarters(8000, 5000)));
        assertSize(prints, Rendition.LARGE, 1600, 1000);
        assertQuarters(prints, "RGBY");
    }

    @Test
    @DisplayName("G72: the square for lists is the middle of the picture")
    void middle() {
        BufferedImage wide = canvas(900, 300, Color.BLUE);
        Snapshots.paint(wide, 300, 0, 300, 300, Color.RED);
        BufferedImage thumb = read(file(PhotoStudio.develop(png(wide)), Rendition.THUMB));
        for (int x : new int[] {3, 128, 252}) {
            assertColour(thumb, x, 128, Color.RED);
        }
    }

    @ParameterizedTest
    @DisplayName("G72: JPEG and PNG are taken, and come out as JPEG")
    @EnumSource
    void kinds(PictureKind kind) {
        byte[] sent = switch (kind) {
            case JPEG -> jpeg(canvas(300, 200, Color.RED));
            case PNG -> png(canvas(300, 200, Color.RED));
        };
        assertThat(PictureKind.of(sent)).hasValue(kind);
        PhotoPrints prints = PhotoStudio.develop(sent);
        assertSize(prints, Rendition.LARGE, 300, 200);
        assertColour(read(file(prints, Rendition.LARGE)), 150, 100, Color.RED);
    }

    @Test
    @DisplayName("G72: white shines through where a picture is transparent")
    void transparent() {
        BufferedImage glass = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        assertColour(read(file(PhotoStudio.develop(png(glass)), Rendition.LARGE)), 150, 100, Color.WHITE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G72: a picture stands upright, whichever way the camera was held")
    @CsvSource({
        "1, RGBY", "2, GRYB", "3, YBGR", "4, BYRG", "5, RBGY", "6, BRYG", "7, YGBR", "8, GYRB", "9, RGBY", "0, RGBY"
    })
    void upright(int orientation, String colours) {
        byte[] plain = jpeg(quarters(400, 300));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            PhotoPrints prints = PhotoStudio.develop(withExif(plain, orientation, order));
            boolean lying = orientation >= 5 && orientation <= 8;
            assertSize(prints, Rendition.LARGE, lying ? 300 : 400, lying ? 400 : 300);
            assertQuarters(prints, colours);
        }
    }

    @Test
    @DisplayName("G72: a PNG stands upright, too")
    void uprightPng() {
        byte[] exif = Snapshots.exif(6, ByteOrder.BIG_ENDIAN);
        assertQuarters(PhotoStudio.develop(Snapshots.withChunk(png(quarters(400, 300)), "eXIf", exif)), "BRYG");
    }

    @ParameterizedTest
    @DisplayName("G72: what EXIF tells beside is gone: where, when and with what the picture was taken")
    @EnumSource
    void noMetadata(Rendition rendition) {
        byte[] sent = withExif(jpeg(canvas(300, 200, Color.RED)), 1, ByteOrder.BIG_ENDIAN);
        assertThat(new String(sent, ISO_8859_1)).contains(Snapshots.PLACE);
        byte[] made = file(PhotoStudio.develop(sent), rendition);
        assertThat(new String(made, ISO_8859_1)).doesNotContain(Snapshots.PLACE, "GPS", "Exif");
        assertThat(JpegAnatomy.of(made).orientation()).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("G72: a picture that is something else, too, is only a picture after")
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "PK\u0003\u0004 an archive", "%PDF-1.7"})
    void polyglots(String tail) {
        for (byte[] picture : new byte[][] {jpeg(canvas(300, 200, Color.RED)), png(canvas(300, 200, Color.RED))}) {
            PhotoPrints prints = PhotoStudio.develop(joined(picture, latin(tail)));
            prints.files().values().forEach(made -> {
                assertThat(new String(made, ISO_8859_1)).doesNotContain(tail);
                assertThat(Arrays.copyOfRange(made, made.length - 2, made.length))
                        .containsExactly(0xff, 0xd9);
            });
        }
    }

    @ParameterizedTest
    @DisplayName("G72: what is no picture of these kinds is refused, whatever it is called")
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a\1\0\1\0",
                "BM......",
                "RIFF\4\0\0\0WEBPVP8 ",
                "\0\0\0 ftypheic",
                "%PDF-1.7"
            })
    void others(String content) {
        assertRefused(latin(content), "Send a photo: JPEG or PNG");
    }

    @ParameterizedTest
    @DisplayName("G72: what begins like a picture and is none is refused")
    @ValueSource(
            strings = {
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00e0",
                "\u00ff\u00d8\u00ff\u00d9",
                "\u00ff\u00d8\u00ff\u00da\0\2\u00ff\u00d9",
                "\u0089PNG\r\n\u001a\n"
            })
    void empty(String content) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PhotoStudio.develop(latin(content)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("photo"));
    }

    @ParameterizedTest
    @DisplayName("G72: a picture that is cut off is refused, wherever the cut is")
    @ValueSource(ints = {5, 30, 60, 90, 99})
    void cutOff(int percent) {
        BufferedImage picture = quarters(300, 200);
        for (byte[] whole : new byte[][] {jpeg(picture), png(picture)}) {
            byte[] part = Arrays.copyOf(whole, Math.max(12, whole.length * percent / 100));
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> PhotoStudio.develop(part))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("photo"));
        }
    }

    @Test
    @DisplayName("G72: a picture with damage inside is refused")
    void damaged() {
        byte[] png = png(quarters(300, 200));
        Arrays.fill(png, 60, 80, (byte) 0x55);
        assertRefused(png, "The photo is damaged");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @DisplayName("G72: who sends a few bytes that would be gigabytes is refused by the head alone")
    @CsvSource({"10001, 300", "300, 10001", "8000, 5001", "60000, 60000", "2147483647, 2147483647"})
    void bombs(int width, int height) {
        assertRefused(Snapshots.hugePng(width, height), "A photo has at most 40 million pixels, 10000 on a side");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @DisplayName("G72: what is too small to see anybody on is refused")
    @CsvSource({"199, 400", "400, 199", "1, 1"})
    void tooSmall(int width, int height) {
        assertRefused(png(canvas(width, height, Color.RED)), "A photo is at least 200 pixels wide and high");
    }

    @Test
    @DisplayName("G72: more than 8 MiB are refused, 8 MiB are taken")
    void tooLarge() {
        byte[] picture = jpeg(canvas(300, 200, Color.RED));
        PhotoStudio.develop(Arrays.copyOf(picture, PhotoStudio.MOST_BYTES));
        assertRefused(Arrays.copyOf(picture, PhotoStudio.MOST_BYTES + 1), "A photo has at most 8388608 bytes");
    }

    @Test
    @DisplayName("G72: a JPEG in the four colours of printers, or of very many passes, is refused with what to do")
    void unusual() {
        byte[] picture = jpeg(canvas(300, 200, Color.RED));
        byte[] inks = picture.clone();
        inks[frame(inks) + 9] = 4;
        assertRefused(inks, "The photo is of an unusual kind: save it as a plain JPEG with RGB colours");
        byte[] pass = {(byte) 0xff, (byte) 0xda, 0, 2};
        byte[][] passes = new byte[101][];
        Arrays.fill(passes, pass);
        byte[] many = joined(
                Arrays.copyOf(picture, picture.length - 2), joined(passes), new byte[] {(byte) 0xff, (byte) 0xd9});
        assertRefused(many, "The photo is of an unusual kind: save it as a plain JPEG with RGB colours");
    }

    @ParameterizedTest
    @DisplayName("G72: EXIF that makes no sense turns nothing and hinders nothing")
    @ValueSource(
            strings = {
                "",
                "MM",
                "MM\0*\u00ff\u00ff\u00ff\u00ff",
                "MM\0*\0\0\0\u0008\u00ff\u00ff",
                "II*\0\u0008\0\0\0\0\0",
                "MM\0+\0\0\0\u0008"
            })
    void senselessExif(String exif) {
        assertThat(ExifOrientation.of(latin(exif), 0, exif.length())).isEqualTo(1);
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }

    private static byte[] file(PhotoPrints prints, Rendition rendition) {
        return Objects.requireNonNull(prints.files().get(rendition));
    }

    private static void assertSize(PhotoPrints prints, Rendition rendition, int width, int height) {
        BufferedImage picture = read(file(prints, rendition));
        assertThat(new int[] {picture.getWidth(), picture.getHeight()}).containsExactly(width, height);
    }

    /** The colours of the quarters: above left, above right, below left, below right. */
    private static void assertQuarters(PhotoPrints prints, String colours) {
        BufferedImage picture = read(file(prints, Rendition.LARGE));
        int right = picture.getWidth() * 3 / 4;
        int below = picture.getHeight() * 3 / 4;
        assertColour(picture, picture.getWidth() / 4, picture.getHeight() / 4, colour(colours, 0));
        assertColour(picture, right, picture.getHeight() / 4, colour(colours, 1));
        assertColour(picture, picture.getWidth() / 4, below, colour(colours, 2));
        assertColour(picture, right, below, colour(colours, 3));
    }

    private static Color colour(String colours, int quarter) {
        return Objects.requireNonNull(COLOURS.get(colours.substring(quarter, quarter + 1)));
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color colour) {
        Color found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - colour.getRed())
                        + Math.abs(found.getGreen() - colour.getGreen())
                        + Math.abs(found.getBlue() - colour.getBlue()))
                .as("%s at %s, %s should be like %s", found, x, y, colour)
                .isLessThan(30);
    }

    private static void assertRefused(byte[] sent, String message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PhotoStudio.develop(sent))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("photo"));
    }
}
