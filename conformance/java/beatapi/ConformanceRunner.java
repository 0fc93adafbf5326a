package beatapi;

import beatapi.models.CapabilityRunResult;
import beatapi.models.ChatCompletionChunk;
import beatapi.models.CreateChatCompletionParams;
import beatapi.models.CreateEcommerceVideoTaskParams;
import beatapi.models.CreateImageGenerationTaskModel;
import beatapi.models.CreateImageGenerationTaskParams;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskResolution;
import beatapi.models.CreateVideoGenerationTaskModel;
import beatapi.models.CreateVideoGenerationTaskParams;
import beatapi.models.CreateWebhookEndpointEvents;
import beatapi.models.CreateWebhookEndpointParams;
import beatapi.models.ResearchWebParams;
import beatapi.models.RunCapabilityParams;
import beatapi.models.Task;
import beatapi.models.WebResearchResponse;
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
            case "unknown_outcome" -> endpoint("https://hooks.example.com/beatapi").toJson();
            case "unknown_status" -> unknownStatus();
            case "cancelled_wait" -> cancelledWait(order());
            case "image" -> image();
            case "video" -> video();
            case "text" -> text();
            case "stream" -> stream();
            case "research" -> research();
            case "capability" -> capability();
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
        CountDownLatch processing = new CountDownLatch(1);
        WaitOptions options =
                QUICKLY.onUpdate(
                        seen -> {
                            if (seen.status().value().equals("processing")) {
                                processing.countDown();
                            }
                        });
        Thread waiter =
                new Thread(
                        () -> {
                            try {
                                client.tasks().await(task.id(), options);
                            } catch (CallInterruptedException error) {
                                cancelled.set(true);
                            }
                        });
        waiter.start();
        processing.await();
        waiter.interrupt();
        waiter.join();
        return printed("cancelled", cancelled.get());
    }

    private JsonNode image() {
        Task task =
                client.images()
                        .createAndWait(
                                CreateImageGenerationTaskParams.builder()
                                        .model(CreateImageGenerationTaskModel.of("nano-banana"))
                                        .prompt("A paper boat.")
                                        .build(),
                                QUICKLY);
        client.tasks().download(task, folder.resolve("picture.png"));
        return told(task);
    }

    private JsonNode video() {
        return waited(
                client.videos()
                        .createAndWait(
                                CreateVideoGenerationTaskParams.builder()
                                        .model(CreateVideoGenerationTaskModel.of("minimax-h3"))
                                        .prompt("Waves.")
                                        .images(List.of(upload("cover.png")))
                                        .build(),
                                QUICKLY));
    }

    private static CreateChatCompletionParams question() {
        Object turn = Map.of("role", "user", "content", "Name three uses of a paper clip.");
        return CreateChatCompletionParams.builder()
                .model("gpt-5.6-terra")
                .with("messages", List.of(turn))
                .build();
    }

    private JsonNode text() {
        Map<String, JsonNode> answer = client.chat().completions().create(question());
        return printed("text", answer.get("choices").at("/0/message/content").textValue());
    }

    private JsonNode stream() {
        StringBuilder text = new StringBuilder();
        int pieces = 0;
        try (EventStream<ChatCompletionChunk> chunks =
                client.chat().completions().createStream(question())) {
            for (ChatCompletionChunk chunk : chunks) {
                pieces++;
                text.append(chunk.toJson().at("/choices/0/delta/content").asText(""));
            }
        }
        return printed("text", text.toString()).put("pieces", pieces);
    }

    private JsonNode research() {
        WebResearchResponse found =
                client.web()
                        .research(
                                ResearchWebParams.builder()
                                        .query("How does OpenAPI describe webhooks?")
                                        .build());
        return printed("object", found.object()).put("status", found.status().value());
    }

    private JsonNode capability() {
        CapabilityRunResult ran =
                client.capabilities()
                        .run(
                                RunCapabilityParams.builder()
                                        .reference("model:nano-banana-pro")
                                        .input(Map.of("prompt", Json.write("A paper boat.")))
                                        .build());
        return waited(Task.of(ran.data().orElseThrow()));
    }

    private WebhookEndpoint endpoint(String url) {
        return client.webhooks()
                .create(
                        CreateWebhookEndpointParams.builder()
                                .url(url)
                                .events(CreateWebhookEndpointEvents.KNOWN)
                                .build());
    }

    private JsonNode webhook() throws IOException, InterruptedException {
        WebhookEndpoint endpoint = endpoint(System.getenv("CONFORMANCE_RECEIVER_URL"));
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
