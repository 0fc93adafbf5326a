package beatapi;

/** 503 {@code result_transfer_failed}: a result was made, but could not be stored. */
public final class ResultTransferException extends ServerException {
    private static final long serialVersionUID = 1L;

    ResultTransferException(Details details) {
        super(details);
    }
}
