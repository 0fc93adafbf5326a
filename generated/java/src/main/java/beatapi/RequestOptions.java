package beatapi;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Options of one call, each in place of the client's own setting. Immutable: each method gives a
 * changed copy.
 *
 * <pre>{@code
 * client.orders().retrieve(RequestOptions.none().timeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class RequestOptions {
    private static final RequestOptions NONE = new RequestOptions();

    // Set once, before anyone sees the object.
    Duration timeout;
    Duration totalTimeout;
    Integer maxRetries;
    String idempotencyKey;
    boolean waitForSlot;
    Consumer<RawResponse> onResponse;
    BiConsumer<Long, Long> onProgress;

    private RequestOptions() {}

    private RequestOptions changed(Consumer<RequestOptions> change) {
        RequestOptions copy = new RequestOptions();
        copy.timeout = timeout;
        copy.totalTimeout = totalTimeout;
        copy.maxRetries = maxRetries;
        copy.idempotencyKey = idempotencyKey;
        copy.waitForSlot = waitForSlot;
        copy.onResponse = onResponse;
        copy.onProgress = onProgress;
        change.accept(copy);
        return copy;
    }

    /**
     * Return options that keep every setting of the client.
     *
     * @return the options
     */
    public static RequestOptions none() {
        return NONE;
    }

    /**
     * Limits the whole call, with every attempt and pause in it; of a stream, the time to its first
     * event, and from each event to the next one.
     *
     * @param value longer than nothing
     * @return changed options
     * @throws InvalidArgumentException it is not
     */
    public RequestOptions timeout(Duration value) {
        Duration checked = Seconds.positive("timeout", value);
        return changed(copy -> copy.timeout = checked);
    }

    /**
     * Limits a whole stream.
     *
     * @param value longer than nothing
     * @return changed options
     * @throws InvalidArgumentException it is not
     */
    public RequestOptions totalTimeout(Duration value) {
        Duration checked = Seconds.positive("totalTimeout", value);
        return changed(copy -> copy.totalTimeout = checked);
    }

    /**
     * Set the number of attempts that the call may make after the first.
     *
     * @param value 0 or more
     * @return changed options
     * @throws InvalidArgumentException it is negative
     */
    public RequestOptions maxRetries(int value) {
        int checked = checkRetries(value);
        return changed(copy -> copy.maxRetries = checked);
    }

    static int checkRetries(int value) {
        if (value < 0) {
            throw new InvalidArgumentException("maxRetries must not be negative");
        }
        return value;
    }

    /**
     * Names the call so that the server can recognise a repeat. A fresh random key is sent if none
     * is given; keep your own if a call may be repeated after a crash of your process.
     *
     * @param value 1 to 255 visible ASCII characters
     * @return changed options
     * @throws InvalidArgumentException it is something else
     */
    public RequestOptions idempotencyKey(String value) {
        if (value == null || !value.matches("[\\x21-\\x7e]{1,255}")) {
            throw new InvalidArgumentException(
                    "idempotencyKey must be 1 to 255 visible ASCII characters");
        }
        return changed(copy -> copy.idempotencyKey = value);
    }

    /**
     * Choose whether a call that starts something waits, within its timeout, while the account is
     * at its limit.
     *
     * @param value false: {@link ConcurrencyLimitException} is thrown at once
     * @return changed options
     */
    public RequestOptions waitForSlot(boolean value) {
        return changed(copy -> copy.waitForSlot = value);
    }

    /**
     * Shows each answer as it arrived, of every attempt; not the answers of streams.
     *
     * @param value is called in the calling thread
     * @return changed options
     */
    public RequestOptions onResponse(Consumer<RawResponse> value) {
        return changed(copy -> copy.onResponse = value);
    }

    /**
     * Reports the bytes of the body sent so far after each piece, and their total, from the
     * beginning in each attempt. An exception of the function ends the attempt: it is the cause of
     * an {@link UploadException}.
     *
     * @param value is called in a thread of the HTTP client, and must not block
     * @return changed options
     */
    public RequestOptions onProgress(BiConsumer<Long, Long> value) {
        return changed(copy -> copy.onProgress = value);
    }
}
