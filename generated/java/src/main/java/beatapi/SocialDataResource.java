package beatapi;

import beatapi.models.*;

/** One way to find, inspect and run everything there is. */
public final class SocialDataResource extends Resource {
    private static final Operation<CallSocialDataAnswer> CALL =
            new Operation<>(
                    "callSocialData",
                    "POST",
                    "/v1/social-data/call",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    CallSocialDataAnswer::of);

    SocialDataResource(Engine engine) {
        super(engine);
    }

    /**
     * Call an action on social data.
     *
     * <p>Calls an action on social data. Parameters are plain values, or an object for actions that
     * send one.
     *
     * @param params What to send.
     * @return The answer of the action.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public CallSocialDataAnswer call(CallSocialDataParams params) {
        return call(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public CallSocialDataAnswer call(CallSocialDataParams params, RequestOptions options) {
        return call(
                CALL,
                new Arguments().json(params),
                options);
    }

}
