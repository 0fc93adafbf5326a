package beatapi;

/** 401 {@code missing_api_key} (2026-09-29): no key arrived. */
public final class MissingApiKeyException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    MissingApiKeyException(Details details) {
        super(details, "Something on the way removes the Authorization header; look at your proxy.");
    }
}
