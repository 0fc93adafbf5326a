package beatapi;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request as data, the same bytes each time it is sent.
 *
 * @param method the HTTP method
 * @param uri the whole URL
 * @param where method and path template, as errors name the request
 * @param headers all header fields but {@code Authorization} and those of the body
 * @param body the body, or null
 * @param key the API key; null if the request must not carry it
 * @param bearer whether the key is sent as a bearer token; what else it is, the headers hold
 */
record Request(
        String method,
        URI uri,
        String where,
        Map<String, String> headers,
        Body body,
        Secret key,
        boolean bearer) {
    /** A request whose key, if it carries one, is a bearer token. */
    Request(
            String method,
            URI uri,
            String where,
            Map<String, String> headers,
            Body body,
            Secret key) {
        this(method, uri, where, headers, body, key, true);
    }

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    String idempotencyKey() {
        return headers.get(IDEMPOTENCY_KEY);
    }

    @Override
    public String toString() {
        return where;
    }
}
