package com.dancepartner.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dancepartner.walk.Answer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Pictures, and bytes of them over HTTP: each request comes from an address of its own. */
final class Photos {

    static final String OWN = "/api/v1/users/me/host-profile/photos";

    /** What a phone writes beside the picture. */
    static final String PLACE = "GPS 38.7101 N 9.1310 W";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Photos() {}

    /** Sends a picture as this caller's. */
    static Answer upload(URI node, SignIn caller, byte[] picture, String contentType) {
        HttpRequest request = to(node.resolve(OWN))
                .header("Authorization", "Bearer " + caller.accessToken())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(picture))
                .build();
        return Product.anonymous().exchange(request);
    }

    /** @param headers names and values in turn */
    static HttpResponse<byte[]> fetch(String method, URI file, String... headers) {
        HttpRequest.Builder request = to(file).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + file + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest.Builder to(URI target) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "2001:db8:%x:%x::2".formatted(random.nextInt(1 << 16), random.nextInt(1 << 16));
        return HttpRequest.newBuilder(target).timeout(PATIENCE).header("X-Forwarded-For", address);
    }

    /** A JPEG that says where it was taken. */
    static byte[] jpeg(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return withPlace(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = ("Exif\0\0" + PLACE).getBytes(ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(Arrays.copyOfRange(jpeg, 2, jpeg.length))
                .array();
    }
}
