package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Fetches a media file: whole, from a public address, without the API key, its name last. */
final class Download {
    /** The longest silence of a server before the download counts as stuck. */
    private static final double SILENCE_SECONDS = 60;

    private static final int MAX_REDIRECTS = 5;
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String WHERE = "GET (media file)";
    private static final String URL = "/output/media/0/url";

    private final Engine engine;
    private final String url;
    /** The stated media type; empty counts as a video. */
    private final String type;
    private final Path target;
    private final DownloadOptions options;

    Download(Engine engine, Task task, Path target, DownloadOptions options) {
        this.engine = engine;
        this.url = mediaUrl(task);
        this.type = task.toJson().at("/output/media/0/mime_type").asText();
        this.target = Files.isDirectory(target) ? target.resolve(fileName(task)) : target;
        this.options = options;
    }

    private static String mediaUrl(Task task) {
        if (!hasFile(task)) {
            String advice = instead(task.toJson().path("output"));
            throw new DownloadException("the task has no file; " + advice);
        }
        return task.toJson().at(URL).textValue();
    }

    /** Return true if a task names its file; a caller may hold a task from before its end. */
    static boolean hasFile(Task task) {
        return task.toJson().at(URL).isTextual();
    }

    /** Names the result of a task that makes no file (video analysis 2026-09, data 2026-10). */
    private static String instead(JsonNode output) {
        if (!output.isObject()) {
            return "wait for it to succeed";
        }
        boolean text = output.path("text").isTextual();
        return text ? "its result is text: read text() of its output" : "its result is its output";
    }

    private String fileName(Task task) {
        String name = task.id().replaceAll("[^A-Za-z0-9_-]", "_");
        return name.substring(0, Math.min(100, name.length())) + MediaType.suffix(type, ".mp4");
    }

    Path run() {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !options.overwrite) {
            throw Part.exists(target);
        }
        Deadline deadline = new Deadline(engine.settings.clock(), Seconds.of(options.timeout));
        Retries retries = engine.settings.retries(RequestOptions.none());
        try (Part part = new Part(target, type, options.onProgress)) {
            engine.repeat(() -> fetch(part, deadline), deadline, retries, Safety.REPEATABLE);
            part.publish(options.overwrite);
            return target;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "the download was interrupted; nothing was kept", interrupted);
        }
    }

    /** Follows the URL to a file, checking each place on the way, and writes it to the part. */
    private Part fetch(Part part, Deadline deadline) throws InterruptedException {
        String next = url;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            URI place = MediaAddresses.check(next, engine.settings.local());
            Request request = request(place, part);
            Transport transport = engine.settings.transport();
            Reply reply =
                    transport.exchange(
                            request,
                            deadline.remaining(),
                            SILENCE_SECONDS,
                            (status, headers) -> sink(part, status, headers));
            if (!REDIRECTS.contains(reply.status())) {
                return checked(part, request, reply);
            }
            next = resolved(place, reply.headers().getOrDefault("location", ""));
        }
        throw new DownloadException("the media URL was redirected more than 5 times");
    }

    private static Sink sink(Part part, int status, Map<String, String> headers) {
        return switch (status) {
            case 200 -> part.open(headers);
            case 206 -> part.resume(headers);
            default -> new MemorySink(WHERE, status);
        };
    }

    private static Request request(URI place, Part part) {
        Map<String, String> headers = new HashMap<>(part.missing());
        headers.put("User-Agent", Engine.userAgent());
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "identity");
        return new Request("GET", place, WHERE, headers, null, null, null);
    }

    private Part checked(Part part, Request request, Reply reply) {
        if (reply.status() != 200 && reply.status() != 206) {
            throw Answers.error(request, reply);
        }
        part.check();
        if (Collections.disjoint(reply.headers().keySet(), FRAMING)) {
            part.checkEnd(WHERE, options.allowUnknownLength);
        }
        return part;
    }

    private static String resolved(URI place, String location) {
        try {
            return place.resolve(location).toString();
        } catch (IllegalArgumentException error) {
            throw new DownloadException(
                    "the media URL leads nowhere; retrieve the task again", error);
        }
    }
}
