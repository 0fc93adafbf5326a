package beatapi;

/** 429: too many requests; {@code retryAfter} holds the pause, if one was named. */
public class RateLimitException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    RateLimitException(Details details) {
        this(details, "Send requests less often, and pause for retryAfter first.");
    }

    RateLimitException(Details details, String advice) {
        super(details, advice);
    }
}
