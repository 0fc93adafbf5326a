package beatapi;

import java.util.Set;

/**
 * One logical call: its attempts, and what is known of the ones whose answers were lost.
 *
 * @param <T> the type of the result
 */
final class Call<T> {
    /** Refusals that are given without a look at the idempotency key. */
    private static final Set<Integer> BEFORE_THE_KEY = Set.of(401, 403, 408, 429);

    private final Engine engine;
    private final Operation<?> operation;
    private final Request request;
    private final Deadline deadline;
    private final Engine.Attempt<T> attempt;
    private String lost;

    Call(
            Engine engine,
            Operation<?> operation,
            Request request,
            Deadline deadline,
            Engine.Attempt<T> attempt) {
        this.engine = engine;
        this.operation = operation;
        this.request = request;
        this.deadline = deadline;
        this.attempt = attempt;
    }

    T run(Retries retries) {
        try {
            return engine.repeat(this::attempt, deadline, retries, operation.safety());
        } catch (ApiConnectionException | ApiStatusException error) {
            if (operation.safety() == Safety.REPEATABLE || lost == null || settles(error)) {
                throw error;
            }
            throw unknown(error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            boolean harmless = operation.safety() == Safety.REPEATABLE;
            String key = request.idempotencyKey();
            throw new CallInterruptedException(
                    request.where()
                            + ": interrupted"
                            + (harmless ? "" : "; the request may have been accepted")
                            + (key == null ? "" : " (Idempotency-Key " + key + ")"),
                    interrupted);
        }
    }

    private T attempt() throws InterruptedException {
        try {
            return attempt.run();
        } catch (ApiConnectionException error) {
            lost = error.sent() ? error.getMessage() : lost;
            throw error;
        } catch (ApiStatusException error) {
            lost = mayBeAccepted(error) ? error.getMessage() : lost;
            throw error;
        }
    }

    /** Return true if the server may have accepted the request in spite of an error answer. */
    private static boolean mayBeAccepted(ApiStatusException error) {
        // A 503 in the contract's own words comes from the API itself, not from a proxy before it.
        return error.status() >= 500 && !(error.status() == 503 && error.code().isPresent());
    }

    /** Return true if the last answer proves that no earlier attempt was accepted. */
    private static boolean settles(BeatApiException error) {
        return error instanceof ApiStatusException answer
                && !answer.hasCode("idempotency_conflict")
                && answer.status() >= 400
                && answer.status() <= 499
                && !BEFORE_THE_KEY.contains(answer.status());
    }

    private OutcomeUnknownException unknown(Throwable last) {
        String key = request.idempotencyKey();
        String message =
                lost
                        + ". The server may have accepted the request: "
                        + operation.lookup()
                        + " before you repeat "
                        + operation.id()
                        + " (Idempotency-Key "
                        + key
                        + ")";
        return new OutcomeUnknownException(message, operation.id(), key, last);
    }
}
