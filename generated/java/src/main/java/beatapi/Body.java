package beatapi;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.BiConsumer;

/**
 * The body of a request, the same bytes each time it is sent.
 *
 * @param contentType its media type
 * @param publisher gives the bytes; their number is known
 * @param check throws if the bytes changed since they were measured
 */
record Body(String contentType, BodyPublisher publisher, Runnable check) {
    static Body text(String contentType, String text) {
        return new Body(contentType, BodyPublishers.ofString(text), () -> {});
    }

    /** The same body, which reports the bytes sent so far and their total. */
    Body reporting(BiConsumer<Long, Long> onProgress) {
        return new Body(contentType, new Reported(publisher, onProgress), check);
    }
}
