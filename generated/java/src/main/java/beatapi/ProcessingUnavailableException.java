package beatapi;

/** 503 {@code processing_unavailable}: nothing can be processed now. */
public final class ProcessingUnavailableException extends ServerException {
    private static final long serialVersionUID = 1L;

    ProcessingUnavailableException(Details details) {
        super(details);
    }
}
