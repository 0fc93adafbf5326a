package beatapi;

/** 400: the request is not what the contract asks for, or its content is not allowed. */
public class BadRequestException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    BadRequestException(Details details) {
        this(details, "Correct the argument that the message names.");
    }

    BadRequestException(Details details, String advice) {
        super(details, advice);
    }
}
