package beatapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An API key that shows itself only where it is sent. */
final class Secret {
    private final String value;

    /**
     * Checks a key.
     *
     * @throws ConfigurationException it cannot stand in a header field
     */
    Secret(String value) {
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw new ConfigurationException(
                    "the API key has spaces, line ends or non-ASCII characters: strip them");
        }
        this.value = value;
    }

    /** The header field's value. */
    String bearer() {
        return "Bearer " + value;
    }

    /** The header field's value of user name and password (RFC 7617). */
    String basic() {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** The key itself, for the place that the contract names. */
    String bare() {
        return value;
    }

    /** A text in which the key does not stand. */
    String redact(String text) {
        return text.replace(value, "(key)");
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
