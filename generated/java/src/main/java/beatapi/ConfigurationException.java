package beatapi;

/** The client cannot be built from its settings and environment variables. */
public final class ConfigurationException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        this(message, null);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
