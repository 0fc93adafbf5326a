package shop;

import static org.assertj.core.api.Assertions.assertThat;

import beatapi.BeatApi;
import beatapi.WebhookVerifier;
import beatapi.models.CreateWebhookEndpointParams;
import beatapi.models.UpdateWebhookEndpointParams;
import beatapi.models.UpdateWebhookEndpointStatus;
import beatapi.models.WebhookEndpoint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The shop on a real port, with the sandbox that BEATAPI_BASE_URL names. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(600)
class ShopTest {
    private static final BeatApi BEAT_API = BeatApi.fromEnvironment();
    private static WebhookEndpoint endpoint;

    @TempDir static Path folder;
    @LocalServerPort private int port;
    private RestClient shop;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        // Its secret is known before the shop has a port.
        endpoint =
                BEAT_API.webhooks()
                        .create(
                                CreateWebhookEndpointParams.builder()
                                        .url("http://127.0.0.1:9/webhooks")
                                        .build());
        properties.add("beatapi.webhook-secret", endpoint::secret);
        properties.add("videos", folder::toString);
    }

    @BeforeEach
    void open() {
        String url = "http://127.0.0.1:" + port;
        change(UpdateWebhookEndpointParams.builder().url(url + "/webhooks"));
        shop =
                RestClient.builder()
                        .baseUrl(url)
                        .defaultStatusHandler(status -> true, (request, answer) -> {})
                        .build();
    }

    @Test
    void anOrderAWebhookAFile() throws Exception {
        String id = order();
        Path file = folder.resolve(id + ".mp4");
        while (Files.notExists(file)) {
            Thread.sleep(20);
        }
        ResponseEntity<byte[]> video = show(id);
        assertThat(video.getHeaders().getContentType()).hasToString("video/mp4");
        assertThat(video.getBody()).isEqualTo(Files.readAllBytes(file)).contains("ftyp".getBytes());
    }

    @Test
    void aLostWebhookDoesNotLoseTheVideo() throws Exception {
        change(
                UpdateWebhookEndpointParams.builder()
                        .status(UpdateWebhookEndpointStatus.DISABLED));
        try {
            String id = order();
            ResponseEntity<byte[]> video = show(id);
            while (MediaType.APPLICATION_JSON.equals(video.getHeaders().getContentType())) {
                Thread.sleep(250);
                video = show(id);
            }
            assertThat(video.getBody()).contains("ftyp".getBytes());
        } finally {
            change(
                    UpdateWebhookEndpointParams.builder()
                            .status(UpdateWebhookEndpointStatus.ACTIVE));
        }
    }

    @Test
    void theBytesOfADeliveryAreWhatIsVerified() {
        // Nothing that writes JSON writes it like this, so that parsing and writing would show.
        String body =
                """
                {"id" : "evt_1","event":"task.failed",
                "data":{"id":"task_\\u0031"}}""";
        String time = String.valueOf(Instant.now().getEpochSecond());
        String signature = WebhookVerifier.sign(endpoint.secret(), time, body.getBytes());
        assertThat(deliver(body, time, signature)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(deliver(body + " ", time, signature)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(deliver(body, time, "")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void thereIsNoVideoOfAnotherName() {
        assertThat(show("task_unknown").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(show("..pom").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOrderWithoutTheRightFilesIsRefused() {
        Upload text = new Upload("cover.txt", "a text".getBytes());
        assertThat(send(Map.of("image", text)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(send(Map.of("image", text, "song", text)))
                .satisfies(answer -> assertThat(answer.getBody()).containsKey("error"))
                .extracting(ResponseEntity::getStatusCode)
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void textIsStreamed() {
        String question = "Name three uses of a paper clip.";
        ResponseEntity<String> events =
                shop.post()
                        .uri("/text?prompt={question}", question)
                        .retrieve()
                        .toEntity(String.class);
        assertThat(events.getHeaders().getContentType())
                .matches(MediaType.TEXT_EVENT_STREAM::isCompatibleWith);
        String text = events.getBody().replaceAll("data:\\{\"text\":\"|\"\\}\n\n", "");
        assertThat(text).contains(question);
    }

    private static void change(UpdateWebhookEndpointParams.Builder change) {
        BEAT_API.webhooks().update(endpoint.id(), change.build());
    }

    private HttpStatusCode deliver(String body, String time, String signature) {
        return shop.post()
                .uri("/webhooks")
                .header("X-BeatAPI-Event", "task.failed")
                .header("X-BeatAPI-Timestamp", time)
                .header("X-BeatAPI-Signature", signature)
                .body(body.getBytes())
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private ResponseEntity<byte[]> show(String id) {
        return shop.get().uri("/videos/{id}", id).retrieve().toEntity(byte[].class);
    }

    private String order() throws IOException {
        ResponseEntity<Map<String, String>> answer =
                send(
                        Map.of(
                                "image", new Upload("cover.png", picture()),
                                "song", new Upload("song.wav", song())));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        return answer.getBody().get("id");
    }

    private ResponseEntity<Map<String, String>> send(Map<String, Upload> files) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        files.forEach(form::add);
        return shop.post()
                .uri("/videos")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(new ParameterizedTypeReference<>() {});
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Return ten seconds of silence. */
    private static byte[] song() throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        ByteArrayInputStream silence = new ByteArrayInputStream(new byte[160_000]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(silence, format, 80_000), AudioFileFormat.Type.WAVE, bytes);
        return bytes.toByteArray();
    }

    private static class Upload extends ByteArrayResource {
        private final String name;

        Upload(String name, byte[] bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }
    }
}
