package shop;

import beatapi.BeatApi;
import beatapi.EventStream;
import beatapi.models.ChatCompletionChunk;
import beatapi.models.ChatCompletionChunkChoice;
import beatapi.models.CreateChatCompletionParams;
import beatapi.models.TextStreamDelta;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Text, as it is written. */
@RestController
class TextController {
    private static final String MODEL = "gpt-5.6-terra";

    private final BeatApi client;
    private final ExecutorService workers;

    TextController(BeatApi client, ExecutorService workers) {
        this.client = client;
        this.workers = workers;
    }

    /**
     * Stream the answer to a prompt as events of {@code {"text": "…"}}. A POST, as an {@code
     * EventSource} of a browser would ask, and pay, again after the end.
     */
    @PostMapping(path = "/text", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter write(@RequestParam String prompt) {
        // The client has its own timeout.
        SseEmitter emitter = new SseEmitter(0L);
        workers.execute(() -> write(prompt, emitter));
        return emitter;
    }

    private void write(String prompt, SseEmitter emitter) {
        CreateChatCompletionParams question =
                CreateChatCompletionParams.builder()
                        .model(MODEL)
                        .with("messages", List.of(Map.of("role", "user", "content", prompt)))
                        .build();
        // A visitor who has left ends the loop by an error, and that the request to BeatAPI.
        try (EventStream<ChatCompletionChunk> chunks =
                client.chat().completions().createStream(question)) {
            for (ChatCompletionChunk chunk : chunks) {
                String text = text(chunk);
                if (!text.isEmpty()) {
                    // As JSON: a space at the beginning of a plain event is lost.
                    emitter.send(Map.of("text", text), MediaType.APPLICATION_JSON);
                }
            }
            emitter.complete();
        } catch (IOException | RuntimeException error) {
            emitter.completeWithError(error);
        }
    }

    private static String text(ChatCompletionChunk chunk) {
        Optional<ChatCompletionChunkChoice> choice =
                chunk.choices().stream().flatMap(List::stream).findFirst();
        return choice.flatMap(ChatCompletionChunkChoice::delta)
                .flatMap(TextStreamDelta::content)
                .orElse("");
    }
}
