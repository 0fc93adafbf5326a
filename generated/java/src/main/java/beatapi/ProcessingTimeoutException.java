package beatapi;

/** 503 {@code processing_timeout}: the processing of a request took too long. */
public final class ProcessingTimeoutException extends ServerException {
    private static final long serialVersionUID = 1L;

    ProcessingTimeoutException(Details details) {
        super(details);
    }
}
