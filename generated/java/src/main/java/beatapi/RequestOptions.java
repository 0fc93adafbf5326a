package beatapi;

import java.time.Duration;

/**
 * Options of one call, each in place of the client's own setting. Immutable: each method gives a
 * changed copy.
 *
 * <pre>{@code
 * client.orders().retrieve(RequestOptions.none().timeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class RequestOptions {
    private static final RequestOptions NONE = new RequestOptions(null, null, null, null, false);

    final Duration timeout;
    final Duration totalTimeout;
    final Integer maxRetries;
    final String idempotencyKey;
    final boolean waitForSlot;

    private RequestOptions(
            Duration timeout,
            Duration totalTimeout,
            Integer maxRetries,
            String idempotencyKey,
            boolean waitForSlot) {
        this.timeout = timeout;
        this.totalTimeout = totalTimeout;
        this.maxRetries = maxRetries;
        this.idempotencyKey = idempotencyKey;
        this.waitForSlot = waitForSlot;
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
        return new RequestOptions(checked, totalTimeout, maxRetries, idempotencyKey, waitForSlot);
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
        return new RequestOptions(timeout, checked, maxRetries, idempotencyKey, waitForSlot);
    }

    /**
     * Set the number of attempts that the call may make after the first.
     *
     * @param value 0 or more
     * @return changed options
     * @throws InvalidArgumentException it is negative
     */
    public RequestOptions maxRetries(int value) {
        return new RequestOptions(
                timeout, totalTimeout, checkRetries(value), idempotencyKey, waitForSlot);
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
        return new RequestOptions(timeout, totalTimeout, maxRetries, value, waitForSlot);
    }

    /**
     * Choose whether a call that starts something waits, within its timeout, while the account is
     * at its limit.
     *
     * @param value false: {@link ConcurrencyLimitException} is thrown at once
     * @return changed options
     */
    public RequestOptions waitForSlot(boolean value) {
        return new RequestOptions(timeout, totalTimeout, maxRetries, idempotencyKey, value);
    }
}
