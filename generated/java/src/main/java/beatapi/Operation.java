package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.function.Function;

/**
 * One operation of the contract, as data.
 *
 * @param <T> what it answers
 * @param id the contract's operation id
 * @param method the HTTP method, upper case
 * @param path the path template
 * @param envelope the member of the answer that holds the result; null if there is none
 * @param authenticated whether the call carries the API key
 * @param idempotency whether the server recognises a repeated call by its key
 * @param reader builds the result
 */
record Operation<T>(
        String id,
        String method,
        String path,
        String envelope,
        boolean authenticated,
        Idempotency idempotency,
        Function<JsonNode, T> reader) {
    /** Method and path template, as errors name the request. */
    String where() {
        return method + " " + path;
    }

    Safety safety() {
        return Safety.of(method, idempotency);
    }
}
