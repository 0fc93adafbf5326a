package beatapi;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request as data, the same bytes each time it is sent.
 *
 * @param method the HTTP method
 * @param uri the whole URL
 * @param where method and path template, as errors name the request
 * @param headers all header fields but those of the body
 * @param body the body, or null
 * @param keys the secrets that no message may show; null if the request carries none
 * @param idempotencyKey the name of the call, by which the server recognises a repeat; null for none
 */
record Request(
        String method,
        URI uri,
        String where,
        Map<String, String> headers,
        Body body,
        Keyring keys,
        String idempotencyKey) {
    @Override
    public String toString() {
        return where;
    }
}
