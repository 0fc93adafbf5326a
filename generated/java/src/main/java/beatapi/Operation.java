package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;

/**
 * One operation of the contract, as data. Generated code completes it before anybody reads it.
 *
 * @param <T> the type of the result
 */
final class Operation<T> {
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

    private final String id;
    private final String method;
    private final String path;
    private final String envelope;
    private final boolean authenticated;
    private final Idempotency idempotency;
    private final Function<JsonNode, T> reader;
    private Form form = Form.OBJECT;
    private boolean optional;
    private String accept = "application/json";
    private StreamEnd end = StreamEnd.NONE;
    private String server;
    private List<List<String>> security;
    private String keyField;
    private double timeoutSeconds;
    private String lookup = ErrorTable.LOOK_FIRST;

    /**
     * An operation that answers a JSON object.
     *
     * @param id the contract's operation id
     * @param method the HTTP method, upper case
     * @param path the path template
     * @param envelope the member of the answer that holds the result; null if there is none
     * @param authenticated true if the call carries credentials
     * @param idempotency the contract's declaration of the key by which the server recognises a
     *     repeat
     * @param reader builds the result
     */
    Operation(
            String id,
            String method,
            String path,
            String envelope,
            boolean authenticated,
            Idempotency idempotency,
            Function<JsonNode, T> reader) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.envelope = envelope;
        this.authenticated = authenticated;
        this.idempotency = idempotency;
        this.reader = reader;
    }

    /** Sets the answer, if it is no JSON object; optional: there may be no result. */
    Operation<T> reading(Form form, boolean optional, String accept) {
        this.form = form;
        this.optional = optional;
        this.accept = accept;
        return this;
    }

    /** Sets a stream as the answer. */
    Operation<T> streaming(Form form, String accept, StreamEnd end) {
        this.end = end;
        return reading(form, false, accept);
    }

    /** Sets the credentials, the ids of schemes: the first list of which all are there is used. */
    Operation<T> secured(List<List<String>> security) {
        this.security = security;
        return this;
    }

    /** Sets the address of a server of its own. */
    Operation<T> at(String server) {
        this.server = server;
        return this;
    }

    /** Sets the field of the body that carries the idempotency key, in place of the header. */
    Operation<T> keyed(String field) {
        keyField = field;
        return this;
    }

    /** Sets the timeout of a call in seconds, for callers who give none. */
    Operation<T> within(double seconds) {
        timeoutSeconds = seconds;
        return this;
    }

    /** Sets the method that shows whether a call was accepted. */
    Operation<T> shownBy(String lookup) {
        this.lookup = "look at " + lookup;
        return this;
    }

    String id() {
        return id;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String envelope() {
        return envelope;
    }

    boolean authenticated() {
        return authenticated;
    }

    Idempotency idempotency() {
        return idempotency;
    }

    Function<JsonNode, T> reader() {
        return reader;
    }

    Form form() {
        return form;
    }

    boolean optional() {
        return optional;
    }

    /** The media types that the request asks for. */
    String accept() {
        return accept;
    }

    /** The end of a whole stream. */
    StreamEnd end() {
        return end;
    }

    /** The address of its own server; null for that of the client. */
    String server() {
        return server;
    }

    /** The ids of schemes, all of one list; null for the usual one. */
    List<List<String>> security() {
        return security;
    }

    /** The field of the body that carries the idempotency key; null if the header does. */
    String keyField() {
        return keyField;
    }

    /** The timeout of a call in seconds if its caller gives none; 0 for the usual one. */
    double timeoutSeconds() {
        return timeoutSeconds;
    }

    /** The advice for a caller who does not know whether a call was accepted. */
    String lookup() {
        return lookup;
    }

    /** Method and path template, as errors name the request. */
    String where() {
        return method + " " + path;
    }

    Safety safety() {
        return Safety.of(method, idempotency);
    }
}
