package sdk;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer: a status, header fields with lower-case names, and a body.
 *
 * @param status the HTTP status code
 * @param headers the header fields; of repeated ones the first
 * @param body the body, or its beginning
 */
record Reply(int status, Map<String, String> headers, byte[] body) {
    boolean isSuccess() {
        return status >= 200 && status <= 299;
    }

    /** The body as text, whatever it is. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
