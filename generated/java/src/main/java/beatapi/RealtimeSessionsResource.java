package beatapi;

import beatapi.models.*;

/** {@code realtime.sessions} of the client. */
public final class RealtimeSessionsResource extends Resource {
    private static final Operation<RealtimeSession> CLOSE =
            new Operation<>(
                    "closeRealtimeSession",
                    "DELETE",
                    "/v1/realtime/sessions/{session_id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    RealtimeSession::of);
    private static final Operation<RealtimeSessionCreated> CREATE =
            new Operation<>(
                    "createRealtimeSession",
                    "POST",
                    "/v1/realtime/sessions",
                    "data",
                    true,
                    Idempotency.REQUIRED,
                    RealtimeSessionCreated::of);
    private static final Operation<RealtimeSession> RETRIEVE =
            new Operation<>(
                    "getRealtimeSession",
                    "GET",
                    "/v1/realtime/sessions/{session_id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    RealtimeSession::of);

    RealtimeSessionsResource(Engine engine) {
        super(engine);
    }

    /**
     * Close a realtime session.
     *
     * <p>Ends a session, which frees its place. Closing a session that is closed already answers it
     * again and changes nothing.
     *
     * @param sessionId Id of the realtime session.
     * @return One live session. Its times are ISO 8601 text, unlike all others.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     */
    public RealtimeSession close(String sessionId) {
        return close(sessionId, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param sessionId as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public RealtimeSession close(String sessionId, RequestOptions options) {
        return call(
                CLOSE,
                new Arguments().path("session_id", sessionId),
                options);
    }

    /**
     * Create a realtime session.
     *
     * <p>Opens a session that a browser joins with the {@code client_secret} of the answer, the one
     * secret that may go to a browser. Sent again with the same key and body, the call answers the
     * same session with the same secret, and reserves nothing again. The session is billed in full
     * at its first accepted heartbeat, which follows the first picture; one that ends before it is
     * refunded in full.
     *
     * @param params What to send.
     * @return One live session. Its times are ISO 8601 text, unlike all others. A realtime session
     *     that was just created, with its secret.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 503. Realtime is switched off ({@code realtime_disabled}, which
     *     lasts) or full ({@code realtime_capacity_unavailable}, which passes).
     */
    public RealtimeSessionCreated create(CreateRealtimeSessionParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public RealtimeSessionCreated create(CreateRealtimeSessionParams params, RequestOptions options) {
        return call(
                CREATE,
                new Arguments().json(params),
                options);
    }

    /**
     * Get a realtime session.
     *
     * <p>Answers the present state of a session, without its client secret.
     *
     * @param sessionId Id of the realtime session.
     * @return One live session. Its times are ISO 8601 text, unlike all others.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     */
    public RealtimeSession retrieve(String sessionId) {
        return retrieve(sessionId, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param sessionId as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public RealtimeSession retrieve(String sessionId, RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments().path("session_id", sessionId),
                options);
    }

}
