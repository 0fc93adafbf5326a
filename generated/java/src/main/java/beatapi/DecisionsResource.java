package beatapi;

import beatapi.models.*;

/** Typed answers to questions about a state. */
public final class DecisionsResource extends Resource {
    private static final Operation<DecisionResponse> CREATE =
            new Operation<>(
                    "createDecision",
                    "POST",
                    "/v1/systemone",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    DecisionResponse::of);

    DecisionsResource(Engine engine) {
        super(engine);
    }

    /**
     * Decide questions about a state.
     *
     * <p>Asks a model to decide questions about a state; the answers are typed and come at once.
     * The state is billed once for all questions, by the tokens that go in. The same as running the
     * capability {@code model:jev-1.13} or {@code model:jev-1.13-free}.
     *
     * @param params What to send.
     * @return The answers; without an envelope.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public DecisionResponse create(CreateDecisionParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public DecisionResponse create(CreateDecisionParams params, RequestOptions options) {
        return call(
                CREATE,
                new Arguments().json(params),
                options);
    }

}
