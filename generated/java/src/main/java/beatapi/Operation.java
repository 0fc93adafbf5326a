package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;

/**
 * One operation of the contract, as data.
 *
 * @param <T> the type of the result
 * @param id the contract's operation id
 * @param method the HTTP method, upper case
 * @param path the path template
 * @param envelope the member of the answer that holds the result; null if there is none
 * @param authenticated true if the call carries credentials
 * @param idempotency the contract's declaration of the key by which the server recognises a repeat
 * @param reader builds the result
 * @param form the way in which the body of an answer is read
 * @param optional true if there may be no result
 * @param accept the media types that the request asks for
 * @param end the data that ends a stream; null if only its end does
 * @param server the address of its own server; null for that of the client
 * @param security the ids of schemes, all of one list; null for the usual one
 */
record Operation<T>(
        String id,
        String method,
        String path,
        String envelope,
        boolean authenticated,
        Idempotency idempotency,
        Function<JsonNode, T> reader,
        Form form,
        boolean optional,
        String accept,
        String end,
        String server,
        List<List<String>> security) {
    /** The way in which the body of an answer is read. */
    enum Form {
        /** As JSON that has to be an object. */
        OBJECT,
        /** As JSON of any type. */
        JSON,
        /** As JSON, or as text if the answer says that it is none. */
        MIXED,
        /** As text in UTF-8. */
        TEXT,
        /** As it comes. */
        BYTES,
        /** Not at all. */
        EMPTY,
        /** As server-sent events. */
        EVENTS,
        /** As JSON lines, or a JSON text sequence. */
        LINES
    }

    Operation(
            String id,
            String method,
            String path,
            String envelope,
            boolean authenticated,
            Idempotency idempotency,
            Function<JsonNode, T> reader) {
        this(
                id,
                method,
                path,
                envelope,
                authenticated,
                idempotency,
                reader,
                Form.OBJECT,
                false,
                "application/json",
                null,
                null,
                null);
    }

    /** The same operation with answers that are no JSON objects. */
    Operation<T> reading(Form form, boolean optional, String accept) {
        return new Operation<>(
                id,
                method,
                path,
                envelope,
                authenticated,
                idempotency,
                reader,
                form,
                optional,
                accept,
                end,
                server,
                security);
    }

    /** The same operation with an answer that is a stream. */
    Operation<T> streaming(Form form, String accept, String end) {
        return new Operation<>(
                id,
                method,
                path,
                envelope,
                authenticated,
                idempotency,
                reader,
                form,
                false,
                accept,
                end,
                server,
                security);
    }

    /** The same operation with the first of these credentials that are all there. */
    Operation<T> secured(List<List<String>> security) {
        return new Operation<>(
                id,
                method,
                path,
                envelope,
                authenticated,
                idempotency,
                reader,
                form,
                optional,
                accept,
                end,
                server,
                security);
    }

    /** The same operation on a server of its own. */
    Operation<T> at(String server) {
        return new Operation<>(
                id,
                method,
                path,
                envelope,
                authenticated,
                idempotency,
                reader,
                form,
                optional,
                accept,
                end,
                server,
                security);
    }

    /** Method and path template, as errors name the request. */
    String where() {
        return method + " " + path;
    }

    Safety safety() {
        return Safety.of(method, idempotency);
    }
}
