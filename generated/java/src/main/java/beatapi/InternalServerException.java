package beatapi;

/** 500 {@code internal_error}: a fault of the server's own. */
public final class InternalServerException extends ServerException {
    private static final long serialVersionUID = 1L;

    InternalServerException(Details details) {
        super(details);
    }
}
