package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.function.Function;

/**
 * One operation of the contract, as data.
 *
 * @param <T> what it answers
 * @param id the contract's operation id
 * @param method the HTTP method, upper case
 * @param path the path template, behind an address if it is not that of the client
 * @param envelope the member of the answer that holds the result; null if there is none
 * @param authenticated whether the call carries the API key
 * @param idempotency whether the server recognises a repeated call by its key
 * @param reader builds the result
 * @param form how the body of an answer is read
 * @param optional whether there may be no result
 * @param accept the media types that the request asks for
 * @param credential how the API key is sent
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
        Credential credential) {
    /** How the body of an answer is read. */
    enum Form {
        /** As JSON that has to be an object. */
        OBJECT,
        /** As JSON of any type. */
        JSON,
        /** As text in UTF-8. */
        TEXT,
        /** As it comes. */
        BYTES,
        /** Not at all. */
        EMPTY
    }

    /** What kind of credential a key is. */
    enum Key {
        /** A bearer token (RFC 6750). */
        BEARER,
        /** User name and password with a colon between them (RFC 7617). */
        BASIC,
        /** A value by itself. */
        KEY
    }

    /**
     * How a key is sent.
     *
     * @param kind what it is
     * @param place {@code header}, {@code query} or {@code cookie}
     * @param name the name of the field there
     */
    record Credential(Key kind, String place, String name) {
        static final Credential BEARER = new Credential(Key.BEARER, "header", "Authorization");
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
                Credential.BEARER);
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
                credential);
    }

    /** The same operation with a key that is no bearer token. */
    Operation<T> sending(Key kind, String place, String name) {
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
                new Credential(kind, place, name));
    }

    /** Method and path template, as errors name the request. */
    String where() {
        return method + " " + path;
    }

    Safety safety() {
        return Safety.of(method, idempotency);
    }
}
