package shop;

import beatapi.WebhookVerificationException;
import beatapi.WebhookVerifier;
import beatapi.models.WebhookEvent;
import beatapi.models.WebhookEventEvent;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;

/** The receiver of BeatAPI's events. */
@RestController
class WebhookController {
    /** One byte more than the verifier takes: it rejects a larger body. */
    private static final int MAX_BODY_BYTES = (1 << 20) + 1;

    private final WebhookVerifier verifier;
    private final Videos videos;
    private final ExecutorService workers;

    WebhookController(WebhookVerifier verifier, Videos videos, ExecutorService workers) {
        this.verifier = verifier;
        this.videos = videos;
        this.workers = workers;
    }

    /** Save the video of each task that has succeeded. */
    @PostMapping("/webhooks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(InputStream body, @RequestHeader MultiValueMap<String, String> headers)
            throws IOException {
        // The bytes as received: JSON that was parsed and written again does not fit the signature.
        WebhookEvent event = verifier.verify(body.readNBytes(MAX_BODY_BYTES), headers);
        if (event.event() == WebhookEventEvent.TASK_SUCCEEDED) {
            // BeatAPI wants an answer within seconds, and a download may take longer.
            workers.execute(() -> videos.save(event.data()));
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    void reject(WebhookVerificationException error) {}
}
