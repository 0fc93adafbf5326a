package beatapi;

import java.util.Optional;

/**
 * The request may have been accepted, but no answer says so.
 *
 * <p>A repeat may do, and bill, the same once more. Look whether it was done first.
 */
public final class OutcomeUnknownException extends ApiConnectionException {
    private static final long serialVersionUID = 1L;

    /** The operation whose outcome is unknown. */
    private final String operationId;

    /** The key that was sent with the request, or null. */
    private final String idempotencyKey;

    OutcomeUnknownException(
            String message, String operationId, String idempotencyKey, Throwable cause) {
        super(message, true, cause);
        this.operationId = operationId;
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * The operation whose outcome is unknown.
     *
     * @return the contract's operation id
     */
    public String operationId() {
        return operationId;
    }

    /**
     * The key that was sent with the request.
     *
     * @return the key, if one was sent
     */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
