package sdk;

/** The client cannot be built from its settings and environment variables. */
public final class ConfigurationException extends SdkException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        this(message, null);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
