package beatapi;

/** 402: the account cannot pay for the request. */
public class PaymentRequiredException extends ApiStatusException {
    private static final long serialVersionUID = 1L;

    PaymentRequiredException(Details details) {
        this(details, "Look at the account's balance.");
    }

    PaymentRequiredException(Details details, String advice) {
        super(details, advice);
    }
}
