package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/**
 * One event of a stream (WHATWG HTML, section 9.2).
 *
 * @param data the text; of several lines, joined by line feeds
 * @param event the event's name; {@code message} if the server gives none
 * @param id the last id that the server gave, with this event or before
 * @param retry the pause before a reconnection that the server last asked for
 */
public record ServerSentEvent(String data, String event, String id, Optional<Duration> retry) {
    /**
     * The data as JSON.
     *
     * @return its value
     * @throws IllegalArgumentException it is no JSON
     */
    public JsonNode json() {
        return Json.parse(data);
    }
}
