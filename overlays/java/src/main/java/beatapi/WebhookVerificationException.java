package beatapi;

import java.util.Optional;

/**
 * A delivery is not to be believed: answer 401, or 413 if it is too large.
 *
 * <p>It holds no secret, no signature and no payload.
 */
public final class WebhookVerificationException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** Why a delivery was refused. */
    public enum Reason {
        /** One of the three headers is missing or empty. */
        MISSING_HEADER("one of the three x-beatapi-… headers is missing or empty"),
        /** A header was sent more than once. */
        DUPLICATE_HEADER("an x-beatapi-… header was sent more than once"),
        /** The timestamp is not 1 to 12 decimal digits. */
        BAD_TIMESTAMP("the timestamp is not 1 to 12 decimal digits"),
        /** Genuine, but too old. */
        STALE_TIMESTAMP("the signature is right, but too old: retrieve the task to see its state"),
        /** Genuine, but from the future. */
        FUTURE_TIMESTAMP("the timestamp is too far ahead: check the clock of this machine"),
        /** The signature does not match. */
        BAD_SIGNATURE(
                "the signature does not match: pass the raw body, byte for byte as received, and"
                        + " the secret shown when the endpoint was created"),
        /** The body is too large. */
        BODY_TOO_LARGE("the body is larger than maxBodyBytes"),
        /** The signed body is not a webhook event in strict JSON. */
        MALFORMED_BODY("the signed body is not a webhook event in strict JSON"),
        /** The event header differs from the event in the signed body. */
        EVENT_MISMATCH("the event header differs from the event in the signed body");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        /**
         * The reason's name in every language.
         *
         * @return a stable text such as {@code bad_signature}: log it, count it
         */
        public String value() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why. */
    private final Reason reason;

    /** The task of a genuine but stale delivery, or null. */
    private final String taskId;

    WebhookVerificationException(Reason reason) {
        this(reason, null);
    }

    WebhookVerificationException(Reason reason, String taskId) {
        super("webhook refused (" + reason.value() + "): " + reason.explanation);
        this.reason = reason;
        this.taskId = taskId;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The task of a genuine but stale delivery. Retrieve it; nothing else in an old body should be
     * used.
     *
     * @return its id, with {@link Reason#STALE_TIMESTAMP} only
     */
    public Optional<String> taskId() {
        return Optional.ofNullable(taskId);
    }
}
