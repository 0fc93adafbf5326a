package beatapi;

import beatapi.models.*;

/** The kinds of video that can be made. */
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
     * <p>Lists the kinds of video that can be made. Needs no API key.
     *
     * @return All workflows.
     * @throws RateLimitException 429. Too many requests. The rate is not documented.
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
