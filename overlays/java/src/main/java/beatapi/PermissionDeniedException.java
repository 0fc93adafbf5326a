package beatapi;

/** 403: the key may not do this, or the network in front of the API refused the request. */
public class PermissionDeniedException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    PermissionDeniedException(Details details) {
        this(details, "Check what the key is allowed to do, and from which addresses.");
    }

    PermissionDeniedException(Details details, String advice) {
        super(details, advice);
    }
}
