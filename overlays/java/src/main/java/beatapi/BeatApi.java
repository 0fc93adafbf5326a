package beatapi;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/**
 * A BeatAPI client. Immutable and thread-safe: share one.
 *
 * <pre>{@code
 * BeatApi client = BeatApi.fromEnvironment();
 * UploadedFile image = client.files().upload(Path.of("cover.png"));
 * UploadedFile song = client.files().upload(Path.of("song.mp3"));
 * Task task =
 *         client.musicVideo()
 *                 .create(
 *                         CreateMusicVideoTaskParams.builder()
 *                                 .images(List.of(image.url()))
 *                                 .audioUrl(song.url())
 *                                 .build());
 * client.tasks().download(client.tasks().await(task), Path.of("video.mp4"));
 * }</pre>
 */
public final class BeatApi extends Resources {
    private static final int MAX_RETRIES = 2;

    private BeatApi(Engine engine) {
        super(engine);
    }

    /**
     * A client with the key in {@code BEATAPI_API_KEY}, for the server in {@code BEATAPI_BASE_URL}
     * or else the contract's.
     *
     * @return the client
     * @throws ConfigurationException there is no usable key or base URL
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
    public static final class Builder {
        private String apiKey;
        private String baseUrl;
        private Double timeoutSeconds;
        private int maxRetries = MAX_RETRIES;
        private Transport transport;
        private Clock clock = Clock.system();
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
        private UnaryOperator<String> environment = System::getenv;

        private Builder() {}

        /**
         * Your key, in place of the environment variable {@code BEATAPI_API_KEY}.
         *
         * @param value the key
         * @return this builder
         */
        public Builder apiKey(String value) {
            apiKey = value;
            return this;
        }

        /**
         * Where the API is, in place of {@code BEATAPI_BASE_URL} or the contract's server. Plain
         * http is accepted for this machine only.
         *
         * @param value the URL
         * @return this builder
         */
        public Builder baseUrl(String value) {
            baseUrl = value;
            return this;
        }

        /**
         * Limits whole calls, with every attempt and pause in them: 60 s if not given, 600 s for
         * uploads.
         *
         * @param value longer than nothing
         * @return this builder
         * @throws InvalidArgumentException it is not
         */
        public Builder timeout(Duration value) {
            timeoutSeconds = Seconds.of(Seconds.positive("timeout", value));
            return this;
        }

        /**
         * How many more attempts a call may make after the first; 2 if not given. A call that
         * starts a task is sent again only if the server cannot have accepted it.
         *
         * @param value 0 or more
         * @return this builder
         * @throws InvalidArgumentException it is negative
         */
        public Builder maxRetries(int value) {
            maxRetries = RequestOptions.checkRetries(value);
            return this;
        }

        /**
         * An HTTP client of yours, for a proxy or certificates of your own. It must not follow
         * redirects.
         *
         * @param value the client
         * @return this builder
         * @throws ConfigurationException it follows redirects
         */
        public Builder httpClient(HttpClient value) {
            if (value.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new ConfigurationException("the HTTP client must not follow redirects");
            }
            return transport(new JdkTransport(value));
        }

        Builder transport(Transport value) {
            transport = value;
            return this;
        }

        /**
         * Where time comes from; tests pass one that they move themselves.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        Builder random(DoubleSupplier value) {
            random = value;
            return this;
        }

        Builder environment(UnaryOperator<String> value) {
            environment = value;
            return this;
        }

        /**
         * The client.
         *
         * @return the client
         * @throws ConfigurationException there is no usable key or base URL
         */
        public BeatApi build() {
            String key = chosen(apiKey, "BEATAPI_API_KEY");
            if (key == null) {
                throw new ConfigurationException(
                        "no API key: set BEATAPI_API_KEY, or pass one to apiKey");
            }
            String url = chosen(baseUrl, "BEATAPI_BASE_URL");
            URI base = Addresses.checkBaseUrl(url == null ? Spec.BASE_URL : url);
            return new BeatApi(
                    new Engine(
                            new Engine.Settings(
                                    base.toString(),
                                    Addresses.isLoopback(base.getHost()),
                                    new Secret(key),
                                    timeoutSeconds,
                                    maxRetries,
                                    transport == null ? JdkTransport.standard() : transport,
                                    clock,
                                    random,
                                    new RetryBudget())));
        }

        private String chosen(String value, String variable) {
            String found = value == null ? environment.apply(variable) : value;
            return found == null || found.isBlank() ? null : found;
        }
    }

    @Override
    public String toString() {
        return "BeatApi(" + engine.settings.baseUrl() + ")";
    }
}
