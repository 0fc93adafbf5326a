package beatapi;

/** 401: the credential is missing, wrong, expired or disabled. */
public class AuthenticationException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(Details details) {
        this(details, "Check BEATAPI_API_KEY, or the key that the client was built with.");
    }

    AuthenticationException(Details details, String advice) {
        super(details, advice);
    }
}
