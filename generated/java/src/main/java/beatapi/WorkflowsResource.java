package beatapi;

import beatapi.models.*;

/** Workflows that make or analyse whole videos. */
public final class WorkflowsResource extends Resource {
    private static final Operation<WorkflowList> LIST =
            new Operation<>(
                    "listWorkflows",
                    "GET",
                    "/v1/workflows",
                    "data",
                    false,
                    Idempotency.UNDECLARED,
                    WorkflowList::of);

    WorkflowsResource(Engine engine) {
        super(engine);
    }

    /**
     * List the workflows.
     *
     * <p>Lists the workflows that can be run. Needs no API key.
     *
     * @return All workflows.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     */
    public WorkflowList list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WorkflowList list(RequestOptions options) {
        return call(
                LIST,
                new Arguments(),
                options);
    }

}
