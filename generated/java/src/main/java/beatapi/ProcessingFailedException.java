package beatapi;

/** 503 {@code processing_failed}: the processing of a request failed. */
public final class ProcessingFailedException extends ServerException {
    private static final long serialVersionUID = 1L;

    ProcessingFailedException(Details details) {
        super(details);
    }
}
