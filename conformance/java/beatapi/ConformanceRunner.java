package beatapi;

import beatapi.models.CreateEcommerceVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskResolution;
import beatapi.models.CreateWebhookEndpointEvents;
import beatapi.models.CreateWebhookEndpointParams;
import beatapi.models.Task;
import beatapi.models.WebhookEndpoint;
import beatapi.models.WebhookEvent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** This client's part in the conformance story: {@code java … ConformanceRunner STEP}. */
public final class ConformanceRunner {
    private static final WaitOptions QUICKLY =
            WaitOptions.standard().pollInterval(Duration.ofMillis(200));

    private final BeatApi client = BeatApi.fromEnvironment();
    private final Path folder = Path.of(System.getenv("CONFORMANCE_DIR"));

    private ConformanceRunner() {}

    /**
     * Lives through one step, or decides one file of vectors.
     *
     * @param arguments the step, or {@code vectors} and a file
     * @throws IOException a file cannot be read
     * @throws InterruptedException the program is ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(
                arguments[0].equals("vectors")
                        ? decide(Path.of(arguments[1]))
                        : live(arguments[0]));
    }

    private static JsonNode decide(Path file) throws IOException {
        int passed = 0;
        ArrayNode failed = Json.NODES.arrayNode();
        for (Vectors.Case test : Vectors.cases(file)) {
            String complaint = test.complaint();
            if (complaint == null) {
                passed++;
            } else {
                System.err.println(test.name() + ": " + complaint);
                failed.add(test.name());
            }
        }
        return printed("passed", passed).set("failed", failed);
    }

    private static JsonNode live(String step) throws IOException, InterruptedException {
        try {
            return new ConformanceRunner().run(step);
        } catch (BeatApiException error) {
            return Json.NODES.objectNode().set("error", described(error));
        }
    }

    private static ObjectNode described(BeatApiException error) {
        ObjectNode found = Json.NODES.objectNode();
        found.put("class", error.getClass().getSimpleName());
        found.putNull("status").putNull("code").putNull("request_id");
        if (error instanceof ApiStatusException answer) {
            found.put("status", answer.status());
            found.put("code", answer.code().orElse(null));
            found.put("request_id", answer.requestId().orElse(null));
        }
        if (error instanceof OutcomeUnknownException lost) {
            found.put("idempotency_key", lost.idempotencyKey().orElse(null));
        }
        return found;
    }

    private static ObjectNode printed(String name, Object value) {
        ObjectNode found = Json.NODES.objectNode();
        found.set(name, Json.write(value));
        return found;
    }

    private JsonNode run(String step) throws IOException, InterruptedException {
        return switch (step) {
            case "upload" -> printed("image", upload("cover.png")).put("song", upload("song.wav"));
            case "create", "insufficient_credits" -> told(order());
            case "wait" -> waited(client.tasks().await(order(), QUICKLY));
            case "download" -> downloaded(client.tasks().await(order(), QUICKLY));
            case "webhook" -> webhook();
            case "rate_limited" -> printed("total_tasks", client.usage().retrieve().totalTasks());
            case "lost_answer" -> lostAnswer();
            case "unknown_status" -> unknownStatus();
            case "cancelled_wait" -> cancelledWait(order());
            default -> throw new IllegalArgumentException("there is no step " + step);
        };
    }

    private String upload(String name) {
        return client.files().upload(folder.resolve(name)).url();
    }

    private Task order() {
        return client.musicVideo()
                .create(
                        CreateMusicVideoTaskParams.builder()
                                .images(List.of(upload("cover.png")))
                                .audioUrl(upload("song.wav"))
                                .resolution(CreateMusicVideoTaskResolution.of("540p"))
                                .build());
    }

    private static ObjectNode told(Task task) {
        return printed("task_id", task.id()).put("status", task.status().value());
    }

    private static JsonNode waited(Task task) {
        return told(task).put("url", task.toJson().at("/output/media/0/url").textValue());
    }

    private JsonNode downloaded(Task task) {
        client.tasks().download(task, folder.resolve("video.mp4"));
        return told(task);
    }

    private JsonNode lostAnswer() {
        return told(
                client.ecommerceVideo()
                        .create(
                                CreateEcommerceVideoTaskParams.builder()
                                        .images(List.of(upload("cover.png")))
                                        .duration(10)
                                        .build()));
    }

    private JsonNode unknownStatus() {
        List<String> statuses = new ArrayList<>();
        Task task =
                client.tasks()
                        .await(
                                order(),
                                QUICKLY.onUpdate(seen -> statuses.add(seen.status().value())));
        return told(task).set("statuses", Json.write(statuses));
    }

    private JsonNode cancelledWait(Task task) throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        Thread waiter =
                new Thread(
                        () -> {
                            started.countDown();
                            try {
                                client.tasks().await(task.id(), QUICKLY);
                            } catch (CallInterruptedException error) {
                                cancelled.set(true);
                            }
                        });
        waiter.start();
        started.await();
        Thread.sleep(1200);
        waiter.interrupt();
        waiter.join();
        return printed("cancelled", cancelled.get());
    }

    private JsonNode webhook() throws IOException, InterruptedException {
        WebhookEndpoint endpoint =
                client.webhooks()
                        .create(
                                CreateWebhookEndpointParams.builder()
                                        .url(System.getenv("CONFORMANCE_RECEIVER_URL"))
                                        .events(CreateWebhookEndpointEvents.KNOWN)
                                        .build());
        order();
        JsonNode delivery = delivery();
        byte[] body = Base64.getDecoder().decode(delivery.get("body_base64").asText());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (JsonNode pair : delivery.get("headers")) {
            headers.computeIfAbsent(pair.get(0).asText(), name -> new ArrayList<>())
                    .add(pair.get(1).asText());
        }
        WebhookEvent event = new WebhookVerifier(endpoint.secret()).verify(body, headers);
        ObjectNode found = printed("event", event.event()).put("task_id", event.data().id());
        try {
            new WebhookVerifier("whsec_other").verify(body, headers);
            return found.putNull("refused");
        } catch (WebhookVerificationException error) {
            return found.put("refused", error.reason().value());
        }
    }

    private JsonNode delivery() throws IOException, InterruptedException {
        Path file = folder.resolve("delivery.json");
        for (int tries = 0; !Files.exists(file) && tries < 600; tries++) {
            Thread.sleep(50);
        }
        return Json.parse(Files.readString(file));
    }
}
