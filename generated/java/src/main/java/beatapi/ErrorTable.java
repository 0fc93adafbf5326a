package beatapi;

import java.util.Map;
import java.util.function.Function;

/** The exception for each error answer. */
final class ErrorTable {
    /** The check to make before a call is repeated that may have been accepted. */
    static final String LOOK_FIRST = "look at usage().retrieve() or your webhooks";

    /** Status and code → exception. */
    static final Map<String, Function<ApiStatusException.Details, ? extends ApiStatusException>>
            BY_CODE = Map.ofEntries(

                    Map.entry("429 user_concurrency_exceeded", ConcurrencyLimitException::new),

                    Map.entry("400 content_policy_violation", ContentPolicyException::new),

                    Map.entry("401 missing_api_key", MissingApiKeyException::new),

                    Map.entry("401 invalid_api_key", InvalidApiKeyException::new),

                    Map.entry("409 idempotency_conflict", IdempotencyConflictException::new),

                    Map.entry("5xx internal_error", InternalServerException::new),

                    Map.entry("5xx processing_unavailable", ProcessingUnavailableException::new),

                    Map.entry("5xx processing_failed", ProcessingFailedException::new),

                    Map.entry("5xx processing_timeout", ProcessingTimeoutException::new),

                    Map.entry("5xx result_transfer_failed", ResultTransferException::new),

                    Map.entry("5xx realtime_disabled", RealtimeDisabledException::new),

                    Map.entry("5xx realtime_capacity_unavailable", RealtimeCapacityException::new));

    /** Status → exception. */
    static final Map<String, Function<ApiStatusException.Details, ? extends ApiStatusException>>
            BY_STATUS = Map.ofEntries(

                    Map.entry("400", BadRequestException::new),

                    Map.entry("401", AuthenticationException::new),

                    Map.entry("402", InsufficientCreditsException::new),

                    Map.entry("403", PermissionDeniedException::new),

                    Map.entry("404", NotFoundException::new),

                    Map.entry("409", ConflictException::new),

                    Map.entry("422", UnprocessableEntityException::new),

                    Map.entry("429", RateLimitException::new),

                    Map.entry("5xx", ServerException::new));

    private ErrorTable() {}
}
