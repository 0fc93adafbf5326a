package beatapi;

/** 500 to 599: the server could not do it. */
public class ServerException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    ServerException(Details details) {
        this(details, "Try again later; give the request id to the API's support if it persists.");
    }

    ServerException(Details details, String advice) {
        super(details, advice);
    }
}
