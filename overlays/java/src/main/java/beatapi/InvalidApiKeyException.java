package beatapi;

/** 401 {@code invalid_api_key} (2026-09-29): wrong, expired, disabled or used up. */
public final class InvalidApiKeyException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    InvalidApiKeyException(Details details) {
        super(details);
    }
}
