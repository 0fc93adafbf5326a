package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** The server answered with an error. Below it is one class for each documented status. */
public class ApiStatusException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** The content of the error answer. */
    private final Details details;

    /** The number of times that the request was sent. */
    private int attempts = 1;

    /** The next step for the caller. */
    private final String advice;

    /**
     * The content of an error answer.
     *
     * @param where method and path of the request
     * @param status the HTTP status code
     * @param code the contract's error code, or null
     * @param text the server's own words, shortened
     * @param requestId the request id, which the API's support asks for, or null
     * @param retryAfterSeconds the pause that the server asks for, or null
     * @param retryable the server's statement on whether a retry can succeed, or null
     * @param body the body, or null if it is not JSON
     */
    record Details(
            String where,
            int status,
            String code,
            String text,
            String requestId,
            Double retryAfterSeconds,
            Boolean retryable,
            JsonNode body)
            implements Serializable {}

    ApiStatusException(Details details) {
        this(details, "See the error code in the API's documentation.");
    }

    ApiStatusException(Details details, String advice) {
        super(null);
        this.details = details;
        this.advice = advice;
    }

    /**
     * Return the full message.
     *
     * @return request, status, code, the server's words, request id, attempts and the next step
     */
    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(details.where + ": " + details.status);
        text.append(details.code == null ? "" : " " + details.code);
        text.append(details.text.isEmpty() ? "" : ", " + details.text.replaceFirst("\\.$", ""));
        text.append(details.requestId == null ? "" : ", request id " + details.requestId);
        text.append(". ").append(advice);
        return text.append(attempts > 1 ? " (" + attempts + " attempts)" : "").toString();
    }

    /**
     * The HTTP status code.
     *
     * @return 300 to 599
     */
    public int status() {
        return details.status;
    }

    /**
     * The error code of the contract.
     *
     * @return the code, if the answer has one
     */
    public Optional<String> code() {
        return Optional.ofNullable(details.code);
    }

    /**
     * The server's own words.
     *
     * @return at most some 300 characters, without secrets
     */
    public String text() {
        return details.text;
    }

    /**
     * Return the request id, which the API's support asks for.
     *
     * @return the request id, if the answer has one
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(details.requestId);
    }

    /**
     * The pause that the server asks for.
     *
     * @return the larger of the {@code Retry-After} header and the body's field, if there is one
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(details.retryAfterSeconds).map(Seconds::toDuration);
    }

    /**
     * Return the server's statement on whether a retry can succeed.
     *
     * @return true or false, if the server says so
     */
    public Optional<Boolean> retryable() {
        return Optional.ofNullable(details.retryable);
    }

    /**
     * The body as the server sent it, so it may hold content that no log should show. A class of
     * the contract reads it: {@code error.body().map(Problem::of)}.
     *
     * @return the body, if it is JSON
     */
    public Optional<JsonNode> body() {
        return Optional.ofNullable(details.body);
    }

    /**
     * Return the number of times that the request was sent.
     *
     * @return 1 or more
     */
    public int attempts() {
        return attempts;
    }

    void attempts(int count) {
        attempts = count;
    }

    Double retryAfterSeconds() {
        return details.retryAfterSeconds;
    }

    boolean hasCode(String code) {
        return code.equals(details.code);
    }
}
