package beatapi;

import beatapi.models.*;

/** Balance, concurrency and totals of the account. */
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
     * <p>Answers the balance, the concurrency limit and totals of the tasks of a period that ends
     * now. Any other query parameter is refused.
     *
     * @param query What to ask for.
     * @return Balance, concurrency and totals of the account.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     */
    public Usage retrieve(GetUsageQuery query) {
        return retrieve(query, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Usage retrieve(GetUsageQuery query, RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments().query(query),
                options);
    }

    /**
     * The same, without a query.
     *
     * @return as there
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
        return retrieve(GetUsageQuery.builder().build(), options);
    }

}
