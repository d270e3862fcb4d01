package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Photos of hosts from the upload to the eye, on Server and on Micro, which see the same store. */
class PhotosIT {

    private static final String OWN = "/users/me/host-profile/photos";
    private static final String JPEG = "image/jpeg";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private static SignIn host;

    @BeforeAll
    static void host() {
        host = newHost();
    }

    @ParameterizedTest
    @DisplayName(
            "G72, R290: a photo that is sent to one node is shown by all, in three sizes, without what it told beside")
    @EnumSource
    void delivery(Node node) throws IOException {
        byte[] sent = Photos.jpeg(2000, 1000);
        assertThat(new String(sent, ISO_8859_1)).contains(Photos.PLACE);
        Answer photo = uploaded(node, newHost(), sent);
        assertThat(photo.at("position")).isEqualTo("0");
        assertThat(photo.at("width")).isEqualTo("1600");
        assertThat(photo.header("Location")).endsWith(photo.at("large_url"));
        for (Node shown : Node.values()) {
            assertShown(shown, photo.at("large_url"), 1600, 800);
            assertShown(shown, photo.at("medium_url"), 640, 320);
            assertShown(shown, photo.at("thumb_url"), 256, 256);
        }
    }

    private static void assertShown(Node node, String path, int width, int height) throws IOException {
        HttpResponse<byte[]> file = Photos.fetch("GET", node.uri().resolve(path), "Accept", "image/webp,image/*,*/*");
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        assertHeaders(file);
        assertThat(new String(file.body(), ISO_8859_1)).doesNotContain("Exif", "GPS");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(width, height);

        HttpResponse<byte[]> head = Photos.fetch("HEAD", node.uri().resolve(path));
        assertThat(head.statusCode()).isEqualTo(200);
        assertHeaders(head);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).containsExactly(Integer.toString(file.body().length));
        assertUnchanged(node, path, header(file, "ETag").get(0));
    }

    private static void assertHeaders(HttpResponse<byte[]> answer) {
        assertThat(header(answer, "Content-Type")).containsExactly(JPEG);
        assertThat(header(answer, "Cache-Control")).containsExactly(FOR_A_YEAR);
        assertThat(header(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "Content-Length")).hasSize(1);
        assertThat(header(answer, "ETag"))
                .singleElement()
                .satisfies(tag -> assertThat(tag).startsWith("\""));
    }

    private static void assertUnchanged(Node node, String path, String tag) {
        HttpResponse<byte[]> again = Photos.fetch("GET", node.uri().resolve(path), "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).containsExactly(tag);
        assertThat(header(again, "Cache-Control")).containsExactly(FOR_A_YEAR);
        assertThat(Photos.fetch("GET", node.uri().resolve(path), "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("G72: 8 MiB are let in, a byte more is refused before it is read; of nobody not a byte is read")
    @EnumSource
    void sizes(Node node) {
        byte[] large = Arrays.copyOf(Photos.jpeg(300, 200), 8 * 1024 * 1024);
        assertThat(uploaded(node, newHost(), large).at("width")).isEqualTo("300");
        Answer tooLarge = announced(node, "8388609")
                .header("Authorization", "Bearer " + host.accessToken())
                .send("POST", Photos.OWN);
        assertProblem(tooLarge, 413, "PAYLOAD_TOO_LARGE", "");
        EdgeIT.assertHardened(tooLarge);
        assertProblem(announced(node, "5").send("POST", Photos.OWN), 401, "UNAUTHORIZED", "");
        assertProblem(announced(node, "8388609").send("POST", Photos.OWN), 401, "UNAUTHORIZED", "");
        assertProblem(
                announced(node, "65537")
                        .header("Authorization", "Bearer " + host.accessToken())
                        .send("POST", Photos.OWN + "/"),
                413,
                "PAYLOAD_TOO_LARGE",
                "");
    }

    private static RawHttp announced(Node node, String length) {
        return node.call().header("Content-Type", JPEG).header("Content-Length", length);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G72: what is no picture is refused, whatever it is called; a picture is taken, whatever it is called")
    @MethodSource("others")
    void others(Node node, String what, byte[] sent) {
        assertProblem(Photos.upload(node.uri(), host, sent, JPEG), 422, "VALIDATION_ERROR", "photo");
    }

    static Stream<Arguments> others() {
        byte[] picture = Photos.jpeg(300, 200);
        return Node.each(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("text", "hello".getBytes(UTF_8)),
                Arguments.of("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)),
                Arguments.of("too small", Photos.jpeg(199, 199)),
                Arguments.of("too long", Photos.jpeg(10_001, 200)),
                Arguments.of("cut off", Arrays.copyOf(picture, picture.length / 2)));
    }

    @ParameterizedTest
    @DisplayName("G72: types other than pictures' are not taken; of pictures' types each will do")
    @EnumSource
    void types(Node node) {
        byte[] picture = Photos.jpeg(300, 200);
        for (String type : List.of("application/json", "text/plain", "image/svg+xml", "image/webp")) {
            assertProblem(Photos.upload(node.uri(), host, picture, type), 415, "UNSUPPORTED_MEDIA_TYPE", "");
        }
        SignIn own = newHost();
        for (String type : List.of("image/png", "application/octet-stream")) {
            assertThat(Photos.upload(node.uri(), own, picture, type).status()).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("G72: photos are put into another order and taken away; another host's are not there for that")
    void order() {
        SignIn own = newHost();
        Api api = own.api();
        String first = uploaded(Node.SERVER, own, Photos.jpeg(300, 200)).at("id");
        String second = uploaded(Node.MICRO, own, Photos.jpeg(300, 200)).at("id");
        assertThat(api.get(OWN).at("items.1.id")).isEqualTo(second);
        Answer moved = api.put(OWN + "/" + second + "/position", "{\"position\":0}");
        assertThat(moved.at("items.0.id")).isEqualTo(second);
        assertProblem(
                api.put(OWN + "/" + second + "/position", "{\"position\":2}"), 422, "VALIDATION_ERROR", "position");
        assertProblem(host.api().put(OWN + "/" + second + "/position", "{\"position\":0}"), 404, "NOT_FOUND", "");
        assertProblem(host.api().delete(OWN + "/" + first), 404, "NOT_FOUND", "");
        assertThat(api.delete(OWN + "/" + second).status()).isEqualTo(204);
        assertProblem(api.delete(OWN + "/" + second), 404, "NOT_FOUND", "");
        assertThat(api.get(OWN).json().path("items")).hasSize(1);
        assertThat(api.get(OWN).at("items.0.id")).isEqualTo(first);
    }

    @Test
    @DisplayName("G72: ten photos are the most")
    void most() {
        SignIn own = newHost();
        for (int i = 0; i < 10; i++) {
            assertThat(uploaded(Node.SERVER, own, Photos.jpeg(200, 200)).at("position"))
                    .isEqualTo(Integer.toString(i));
        }
        assertProblem(Photos.upload(Node.SERVER.uri(), own, Photos.jpeg(200, 200), JPEG), 409, "CONFLICT", "");
    }

    @Test
    @DisplayName("G72: a photo that is taken away is gone at once everywhere, and soon from the store, too")
    void gone() {
        SignIn own = newHost();
        Answer photo = uploaded(Node.SERVER, own, Photos.jpeg(300, 200));
        String stored = "SELECT count(*) FROM stored_documents WHERE belongs_to = '" + photo.at("id") + "'";
        assertThat(Product.count(stored + " AND state = 'kept'")).isEqualTo(3);
        assertThat(own.api().delete(OWN + "/" + photo.at("id")).status()).isEqualTo(204);
        for (Node node : Node.values()) {
            assertProblem(Product.anonymous().at(node.uri()).get(path(photo)), 404, "NOT_FOUND", "");
        }
        Await.until("the store is swept", Duration.ofSeconds(60), () -> Product.count(stored) == 0);
    }

    @Test
    @DisplayName("G72, G22: a photo of a host who is not shown is there for that host alone, and kept by no cache")
    void hidden() {
        SignIn own = SignIn.of(Product.unverified("host"));
        Answer photo = uploaded(Node.SERVER, own, Photos.jpeg(300, 200));
        assertProblem(Product.anonymous().get(path(photo)), 404, "NOT_FOUND", "");
        assertProblem(host.api().get(path(photo)), 404, "NOT_FOUND", "");
        HttpResponse<byte[]> seen = Photos.fetch(
                "GET",
                Node.SERVER.uri().resolve(photo.at("large_url")),
                "Authorization",
                "Bearer " + own.accessToken());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(header(seen, "Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    @DisplayName("G72, G45: when an account closes its photos are not shown any more")
    void closed() {
        SignIn own = newHost();
        Answer photo = uploaded(Node.SERVER, own, Photos.jpeg(300, 200));
        URI file = Node.MICRO.uri().resolve(photo.at("thumb_url"));
        assertThat(Photos.fetch("GET", file).statusCode()).isEqualTo(200);
        assertThat(own.api().get("/users/me/export").text()).contains(photo.at("large_url"));
        Answer closed = own.api().post("/users/me/deletion", "{\"password\":\"" + Product.PASSWORD + "\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(202);
        assertThat(Photos.fetch("GET", file).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @DisplayName("G72: photos, and sizes, that there are not are answered like all that is not there")
    @EnumSource
    void missing(Node node) {
        Api anybody = Product.anonymous().at(node.uri());
        UUID nobody = UUID.randomUUID();
        String photo = uploaded(node, newHost(), Photos.jpeg(300, 200)).at("id");
        for (String path : List.of(
                "/photos/" + nobody + "/large.jpg",
                "/photos/" + photo + "/huge.jpg",
                "/photos/" + photo + "/large.png",
                "/photos/" + photo,
                "/photos/none/large.jpg")) {
            assertProblem(anybody.get(path), 404, "NOT_FOUND", "");
        }
    }

    /** Shown to everybody: the profile is complete, the address verified. */
    private static SignIn newHost() {
        Product.Person person = Product.person("host");
        Answer described = person.api().put("/users/me/host-profile", Hosts.PROFILE);
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        return SignIn.of(person);
    }

    private static Answer uploaded(Node node, SignIn caller, byte[] picture) {
        Answer photo = Photos.upload(node.uri(), caller, picture, JPEG);
        assertThat(photo.status()).as(photo.text()).isEqualTo(201);
        return photo;
    }

    private static String path(Answer photo) {
        return photo.at("large_url").replaceFirst("^/api/v1", "");
    }

    private static List<String> header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().allValues(name);
    }
}
