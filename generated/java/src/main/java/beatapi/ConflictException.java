package beatapi;

/** 409: the idempotency key was used with another body, or its first request still runs. */
public class ConflictException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    ConflictException(Details details) {
        this(details, "Use a new idempotency key for a new request, the same body for the same one.");
    }

    ConflictException(Details details, String advice) {
        super(details, advice);
    }
}
