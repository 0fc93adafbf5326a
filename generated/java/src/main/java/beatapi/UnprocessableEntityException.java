package beatapi;

/** 422: the request is understood, and an argument is not valid. */
public final class UnprocessableEntityException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    UnprocessableEntityException(Details details) {
        super(details, "Correct the argument that the message names.");
    }
}
