package beatapi;

/** 403 {@code error code: 1010}: the network in front of the API refused the User-Agent. */
public final class EdgeRefusedException extends PermissionDeniedException {
    private static final long serialVersionUID = 1L;

    EdgeRefusedException(Details details) {
        super(details, "The network in front of the API refused this User-Agent; check that no proxy replaces it.");
    }
}
