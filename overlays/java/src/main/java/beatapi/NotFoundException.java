package beatapi;

/** 404: there is no such object, or it belongs to another account. */
public final class NotFoundException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    NotFoundException(Details details) {
        super(details, "Check the id, and that the key belongs to the account that made it.");
    }
}
