package beatapi;

import beatapi.models.*;

/** Endpoints that are told when a task ends. */
public final class WebhooksResource extends Resource {
    private static final Operation<WebhookEndpoint> CREATE =
            new Operation<WebhookEndpoint>(
                    "createWebhookEndpoint",
                    "POST",
                    "/v1/webhooks",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    WebhookEndpoint::of)
                    .shownBy("webhooks().list()");
    private static final Operation<DeletedWebhookEndpoint> DELETE =
            new Operation<>(
                    "deleteWebhookEndpoint",
                    "DELETE",
                    "/v1/webhooks/{id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    DeletedWebhookEndpoint::of);
    private static final Operation<WebhookEndpoint> RETRIEVE =
            new Operation<>(
                    "getWebhookEndpoint",
                    "GET",
                    "/v1/webhooks/{id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    WebhookEndpoint::of);
    private static final Operation<WebhookEndpointList> LIST =
            new Operation<>(
                    "listWebhookEndpoints",
                    "GET",
                    "/v1/webhooks",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    WebhookEndpointList::of);
    private static final Operation<WebhookEndpoint> UPDATE =
            new Operation<>(
                    "updateWebhookEndpoint",
                    "PATCH",
                    "/v1/webhooks/{id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    WebhookEndpoint::of);

    WebhooksResource(Engine engine) {
        super(engine);
    }

    /**
     * Create a webhook endpoint.
     *
     * <p>Registers a URL that is told when a task ends. This answer is the only one that holds the
     * whole secret: store it now; later only the account's owner sees it, in the dashboard.
     *
     * @param params What to send.
     * @return A URL that is told when tasks end.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public WebhookEndpoint create(CreateWebhookEndpointParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebhookEndpoint create(CreateWebhookEndpointParams params, RequestOptions options) {
        return call(
                CREATE,
                new Arguments().json(params),
                options);
    }

    /**
     * Delete a webhook endpoint.
     *
     * <p>Removes a webhook endpoint for good.
     *
     * @param id Id of the webhook endpoint.
     * @return The deleted webhook endpoint.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public DeletedWebhookEndpoint delete(String id) {
        return delete(id, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param id as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public DeletedWebhookEndpoint delete(String id, RequestOptions options) {
        return call(
                DELETE,
                new Arguments().path("id", id),
                options);
    }

    /**
     * Get a webhook endpoint.
     *
     * <p>Answers one webhook endpoint, its secret masked.
     *
     * @param id Id of the webhook endpoint.
     * @return A URL that is told when tasks end.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public WebhookEndpoint retrieve(String id) {
        return retrieve(id, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param id as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebhookEndpoint retrieve(String id, RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments().path("id", id),
                options);
    }

    /**
     * List the webhook endpoints.
     *
     * <p>Lists all webhook endpoints of the account, their secrets masked.
     *
     * @return All webhook endpoints of the account.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public WebhookEndpointList list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebhookEndpointList list(RequestOptions options) {
        return call(
                LIST,
                new Arguments(),
                options);
    }

    /**
     * Update a webhook endpoint.
     *
     * <p>Changes the fields that are given and leaves the others as they are. The answer's secret
     * is masked.
     *
     * @param id Id of the webhook endpoint.
     * @param params What to send.
     * @return A URL that is told when tasks end.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public WebhookEndpoint update(String id, UpdateWebhookEndpointParams params) {
        return update(id, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param id as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebhookEndpoint update(String id, UpdateWebhookEndpointParams params, RequestOptions options) {
        return call(
                UPDATE,
                new Arguments().path("id", id).json(params),
                options);
    }

}
