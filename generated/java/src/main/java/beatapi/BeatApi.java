package beatapi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A client of BeatAPI. Immutable and thread-safe: share one. */
public final class BeatApi extends Resources implements AutoCloseable {
    private BeatApi(Engine engine) {
        super(engine);
    }

    /**
     * A client with the credentials in the environment, for the server in {@code BEATAPI_BASE_URL} or
     * else the contract's.
     *
     * @return the client
     * @throws ConfigurationException there is no usable credential or base URL
     */
    public static BeatApi fromEnvironment() {
        return builder().build();
    }

    /**
     * Starts a client with settings of its own.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a client's settings. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {
            super("https://api.beatapi.io");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The client.
         *
         * @return the client
         * @throws ConfigurationException there is no usable credential or base URL
         */
        public BeatApi build() {
            return new BeatApi(engine());
        }
    }

    /**
     * Makes calls in a thread of its own: a virtual one where Java has them (21).
     *
     * <pre>{@code
     * CompletableFuture<String> version = client.async(each -> each.toString());
     * }</pre>
     *
     * @param <T> the type of the result
     * @param calls makes them, by this client
     * @return completes with what that returns or throws; cancelling it interrupts the thread
     */
    public <T> CompletableFuture<T> async(Function<? super BeatApi, ? extends T> calls) {
        return Async.of(() -> calls.apply(this));
    }

    /** Makes no more calls; an HTTP client of yours stays open. */
    @Override
    public void close() {
        engine.close();
    }

    @Override
    public String toString() {
        return "BeatApi(" + engine.settings.baseUrl() + ")";
    }
}
