package beatapi;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/**
 * Collects a client's settings.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final int MAX_RETRIES = 2;

    private final Map<String, String> credentials = new LinkedHashMap<>();
    private String server;
    private String apiKey;
    private String baseUrl;
    private Double timeoutSeconds;
    private int maxRetries = MAX_RETRIES;
    private Transport transport;
    private Clock clock = Clock.system();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private UnaryOperator<String> environment = System::getenv;

    ClientBuilder(String server) {
        this.server = server;
    }

    abstract B self();

    /**
     * Your key, in place of the environment variable {@code BEATAPI_API_KEY}.
     *
     * @param value the key
     * @return this builder
     */
    public B apiKey(String value) {
        apiKey = value;
        return self();
    }

    /**
     * The credential of one security scheme of the contract.
     *
     * @param scheme the scheme's id
     * @param value the key or token; {@code user:password} for HTTP Basic authentication
     * @return this builder
     */
    public B credential(String scheme, String value) {
        credentials.put(scheme, value);
        return self();
    }

    /**
     * Set the URL of the API, in place of {@code BEATAPI_BASE_URL} or the contract's server. Plain http
     * is accepted for this machine only.
     *
     * @param value the URL
     * @return this builder
     */
    public B baseUrl(String value) {
        baseUrl = value;
        return self();
    }

    /** Fills in a variable of the contract's server. */
    B variable(String name, String value, List<String> values) {
        if (value == null || value.isEmpty() || !values.isEmpty() && !values.contains(value)) {
            String known = values.isEmpty() ? "not empty" : String.join(" or ", values);
            throw new InvalidArgumentException(name + " must be " + known);
        }
        server = server.replace("{" + name + "}", value);
        return self();
    }

    /**
     * Limits whole calls, with every attempt and pause in them: 60 s if not given, 600 s for
     * uploads.
     *
     * @param value longer than nothing
     * @return this builder
     * @throws InvalidArgumentException it is not
     */
    public B timeout(Duration value) {
        timeoutSeconds = Seconds.of(Seconds.positive("timeout", value));
        return self();
    }

    /**
     * Set the number of attempts that a call may make after the first; 2 if not given. A call that
     * starts something is sent again only if the server cannot have accepted it.
     *
     * @param value 0 or more
     * @return this builder
     * @throws InvalidArgumentException it is negative
     */
    public B maxRetries(int value) {
        maxRetries = RequestOptions.checkRetries(value);
        return self();
    }

    /**
     * An HTTP client of yours, for a proxy or certificates of your own. It must not follow
     * redirects. One with an {@code Authenticator} may send a request a second time, to authenticate
     * itself, or, if it is a GET, after its connection was closed.
     *
     * @param value the client
     * @return this builder
     * @throws ConfigurationException it follows redirects
     */
    public B httpClient(HttpClient value) {
        InvalidArgumentException.checked("httpClient", value);
        if (value.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new ConfigurationException("the HTTP client must not follow redirects");
        }
        return transport(new JdkTransport(value));
    }

    B transport(Transport value) {
        transport = value;
        return self();
    }

    /**
     * Set the source of time. Tests pass a clock that they move themselves.
     *
     * @param value the clock
     * @return this builder
     */
    public B clock(Clock value) {
        clock = InvalidArgumentException.checked("clock", value);
        return self();
    }

    B random(DoubleSupplier value) {
        random = value;
        return self();
    }

    B environment(UnaryOperator<String> value) {
        environment = value;
        return self();
    }

    /** Build the engine that makes the calls of a client with these settings. */
    Engine engine() {
        Keyring keys = new Keyring(Spec.SCHEMES, apiKey, credentials, environment);
        String given = baseUrl == null ? environment.apply("BEATAPI_BASE_URL") : baseUrl;
        boolean everywhere = given != null && !given.isBlank();
        String address = everywhere ? given : server();
        if (address.isEmpty()) {
            throw new ConfigurationException(
                    "the contract names no server: pass its address to baseUrl, or set"
                            + " BEATAPI_BASE_URL");
        }
        URI base = Addresses.checkBaseUrl(address);
        if (everywhere) {
            Addresses.checkPrefix(base.toString());
        }
        return new Engine(
                new Engine.Settings(
                        base.toString(),
                        everywhere,
                        Addresses.isLoopback(base.getHost()),
                        keys,
                        timeoutSeconds,
                        maxRetries,
                        transport == null ? JdkTransport.standard() : transport,
                        clock,
                        random,
                        new RetryBudget()));
    }

    private String server() {
        String address = server;
        for (Map.Entry<String, String> each : Spec.SERVER_VARIABLES.entrySet()) {
            address = address.replace("{" + each.getKey() + "}", each.getValue());
        }
        return address;
    }
}
