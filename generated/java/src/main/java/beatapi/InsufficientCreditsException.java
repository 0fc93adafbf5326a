package beatapi;

/** 402: the account's balance does not cover the task. */
public final class InsufficientCreditsException extends PaymentRequiredException {
    private static final long serialVersionUID = 1L;

    InsufficientCreditsException(Details details) {
        super(details, "Top up the account; usage().retrieve() shows the balance.");
    }
}
