package beatapi;

import beatapi.models.*;

/** Credits, concurrency and totals of the account. */
public final class UsageResource extends Resource {
    private static final Operation<Usage> RETRIEVE =
            new Operation<>(
                    "getUsage",
                    "GET",
                    "/v1/usage",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    Usage::of);

    UsageResource(Engine engine) {
        super(engine);
    }

    /**
     * Get the usage of the account.
     *
     * <p>Answers the credit balance, the concurrency limit and totals of all tasks.
     *
     * @return Balance, concurrency and totals of the account.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     */
    public Usage retrieve() {
        return retrieve(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Usage retrieve(RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments(),
                options);
    }

}
